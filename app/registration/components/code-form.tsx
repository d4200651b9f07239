import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { words } from "../checkout-wording.ts";

/** Asks for an access code or a voucher; a plain GET, so that its link can be shared. */
export function CodeForm({ code }: { code: string }) {
  const t = words[useLang()];
  return (
    <details open={code !== ""}>
      <summary>{t.haveCode}</summary>
      <form method="get" className="form">
        <Field
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
        />
        <Row>
          <Button>{t.useCode}</Button>
        </Row>
      </form>
    </details>
  );
}
