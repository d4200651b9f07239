import { type Localized, localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { formWords } from "../forms-wording.ts";
import { levels } from "../levels.ts";
import { levelWords, listWords } from "../lists-wording.ts";

type BulkFormProps = {
  /** The form's id: what the boxes of the list belong to. */
  id: string;
  action: string;
  tracks: { key: string; name: Localized }[];
};

/** Changes track, level, language, state and seats of the sessions that were ticked. */
export function BulkForm({ id, action, tracks }: BulkFormProps) {
  const lang = useLang();
  const t = listWords[lang];
  const keep = { value: "", label: t.keep };
  return (
    <details className="group">
      <summary>{t.bulk}</summary>
      <form method="post" action={action} id={id} className="stack">
        <p className="muted">{t.bulkHint}</p>
        <div className="move">
          <Select
            name="track"
            label={t.track}
            required
            options={[
              keep,
              { value: "none", label: t.none },
              ...tracks.map(({ key, name }) => ({ value: key, label: localized(name, lang) })),
            ]}
          />
          <Select
            name="level"
            label={t.level}
            required
            options={[
              keep,
              ...levels.map((level) => ({ value: level, label: levelWords[lang][level] })),
            ]}
          />
          <Select
            name="state"
            label={t.state}
            required
            options={[
              keep,
              { value: "confirmed", label: t.confirmed },
              { value: "canceled", label: t.canceled },
            ]}
          />
          <Field name="languages" label={t.languages} hint={formWords[lang].languagesHint} />
          <Field name="seats" label={t.seats} hint={t.seatsHint} type="number" min={0} />
        </div>
        <Row>
          <Button variant="primary">{t.changeChosen}</Button>
        </Row>
      </form>
    </details>
  );
}
