import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Countdown, Steps } from "#app/ui/states.tsx";
import type { Checkout } from "../checkout.server.ts";
import { type Path, stepsOf, words } from "../checkout-wording.ts";

/**
 * Where one is, and how long the tickets are still kept, with the way to more time: its button
 * sends the `form` as it stands, so that nothing typed is lost.
 */
export function HoldBar({ checkout, form }: { checkout: Checkout; form: string }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Row apart>
      <Steps at={1} steps={stepsOf(pathOf(checkout), lang)} />
      {checkout.trouble !== "ran_out" && (
        <Row>
          <Countdown until={checkout.expiresAt} now={checkout.now} label={t.keptUntil} />
          {checkout.canExtend && (
            <Button variant="plain" form={form} name="intent" value="extend">
              {t.extend}
            </Button>
          )}
        </Row>
      )}
    </Row>
  );
}

function pathOf({ waits, total }: Checkout): Path {
  if (waits) return "approval";
  return total > 0 ? "payment" : "free";
}
