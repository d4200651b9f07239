import { localized } from "#app/lib/lang.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { words } from "../organizer-wording.ts";
import { words as reasonWords } from "../reason-wording.ts";
import { mostPoints, reasonKeys, type Weights } from "../weights.ts";
import type { WeightsSample } from "../weights-sample.ts";

type WeightsFormProps = {
  weights: Weights;
  errors: Record<string, string>;
  sample: WeightsSample | null;
};

/** What each reason counts, with what comes of it for one organization. */
export function WeightsForm({ weights, errors, sample }: WeightsFormProps) {
  const lang = useLang();
  const t = words[lang];
  const names = reasonWords[lang].names;
  return (
    <>
      <form method="post" className="form">
        <input type="hidden" name="of" value={sample?.of ?? 0} />
        <ErrorSummary errors={errors} labels={names} />
        <div className="weights">
          {reasonKeys.map((reason) => (
            <Field
              key={reason}
              name={reason}
              label={names[reason]}
              value={weights[reason]}
              error={errors[reason]}
              type="number"
              min={0}
              max={mostPoints}
              required
              look="short"
            />
          ))}
        </div>
        <Row>
          <Button variant="primary" name="intent" value="save">
            {t.save}
          </Button>
          <Button name="intent" value="preview" icon="eye">
            {t.preview}
          </Button>
        </Row>
      </form>
      <Sample sample={sample} />
    </>
  );
}

function Sample({ sample }: { sample: WeightsSample | null }) {
  const lang = useLang();
  const t = words[lang];
  if (sample === null) return <p className="muted">{t.sampleEmpty}</p>;
  return (
    <Section
      title={t.sampleFor(localized(sample.name, lang))}
      lead={t.sampleLead}
      actions={<ButtonLink href={`?of=${sample.of + 1}`}>{t.anotherSample}</ButtonLink>}
    >
      <Table
        caption={t.sample}
        rows={sample.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", head: t.name, cell: (row) => <InLanguage value={row.name} /> },
          { key: "place", head: t.place, end: true, cell: (row) => row.place },
          { key: "was", head: t.was, end: true, cell: (row) => row.was },
          { key: "points", head: t.points, end: true, cell: (row) => row.points },
          {
            key: "reasons",
            head: t.reasons,
            cell: (row) => (
              <ul className="plain-list small">
                {row.reasons.map(({ words: said, points }) => (
                  <li key={said}>
                    {said} <span className="muted figures">+{points}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
