import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { words } from "../checkout-wording.ts";

/** Asks for the code that shows hidden ticket types; a plain GET, so that its link can be shared. */
export function AccessCodeForm({ accessCode }: { accessCode: string }) {
  const t = words[useLang()];
  return (
    <details open={accessCode !== ""}>
      <summary>{t.haveAccessCode}</summary>
      <form method="get" className="form">
        <Field
          name="code"
          label={t.accessCode}
          hint={t.accessCodeHint}
          value={accessCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
        />
        <Row>
          <Button>{t.showTypes}</Button>
        </Row>
      </form>
    </details>
  );
}
