import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, FieldFrame } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { listWords } from "../lists-wording.ts";

type TrackFormProps = {
  fields: { version: number; name: Localized; color: string; position: string };
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** A track: what it is called, and the color of its sessions' edge. */
export function TrackForm({ fields, isNew, answer }: TrackFormProps) {
  const lang = useLang();
  const t = formWords[lang];
  const { one, both } = filledWith(answer);
  const color = one("color", fields.color);
  return (
    <form method="post" className="form">
      <ErrorSummary errors={answer?.errors} labels={{ "name.zh": t.name, color: t.color }} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={fields.version} />
      <InBoth label={t.name} max={100} {...both("name", fields.name)} />
      <FieldFrame {...color} label={t.color} hint={t.colorHint} required>
        {(wiring) => (
          <input
            {...wiring}
            className="input input--short"
            type="color"
            defaultValue={color.value}
          />
        )}
      </FieldFrame>
      <Field
        label={t.position}
        hint={t.positionHint}
        type="number"
        min={0}
        required
        {...one("position", fields.position)}
      />
      <ActionBar>
        <Button variant="primary">
          {isNew ? listWords[lang].newTrack : agendaWords[lang].save}
        </Button>
      </ActionBar>
    </form>
  );
}
