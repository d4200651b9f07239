import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Countdown } from "#app/ui/states.tsx";
import { words } from "../wording.ts";

type Props = { expiresAt: number; now: number; canExtend: boolean; form: string };

/** How long the tickets are still kept, with the way to more time; its buttons keep what is typed. */
export function HoldBar({ expiresAt, now, canExtend, form }: Props) {
  const t = words[useLang()];
  if (expiresAt <= now) return null;
  return (
    <Notice
      tone="info"
      title={<Countdown until={expiresAt} now={now} label={t.keptUntil} />}
      action={
        canExtend && (
          <Button form={form} name="intent" value="extend" formNoValidate>
            {t.extend}
          </Button>
        )
      }
    />
  );
}
