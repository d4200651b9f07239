import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { words } from "../wording.ts";

/** Asks for the code that shows hidden ticket types; a plain GET, so that its link can be shared. */
export function AccessCodeForm({ accessCode, wrong }: { accessCode: string; wrong: boolean }) {
  const t = words[useLang()];
  return (
    <details open={wrong}>
      <summary>{t.accessCode}</summary>
      <form method="get" className="stack">
        {wrong && (
          <Notice tone="warn" live>
            {t.wrongAccessCode}
          </Notice>
        )}
        <Field
          name="code"
          label={t.accessCode}
          hint={t.accessCodeHint}
          value={accessCode}
          look="code"
          autoComplete="off"
          maxLength={60}
          required
        />
        <Button>{t.showTypes}</Button>
      </form>
    </details>
  );
}
