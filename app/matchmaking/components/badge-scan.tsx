import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { dayWords } from "../day-wording.ts";

/** The other side's badge, by the camera where scripts run, else by typing its code. */
export function BadgeScan({ answer }: { answer: FormAnswer | undefined }) {
  const t = dayWords[useLang()];
  const { one } = filledWith(answer);
  const { camera, cameraOff, cameraFaults } = t;
  return (
    <Section title={t.scanTitle} lead={t.scanLead}>
      <div
        className="badge-scan"
        data-badge-scan={JSON.stringify({ camera, cameraOff, cameraFaults })}
      >
        <form method="post" className="stack stack--close">
          <input type="hidden" name="intent" value="badge" />
          <Field
            {...one("code", "")}
            label={t.code}
            hint={t.codeHint}
            look="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={512}
            required
          />
          <div className="row">
            <Button icon="scan">{t.codeSend}</Button>
          </div>
        </form>
      </div>
    </Section>
  );
}
