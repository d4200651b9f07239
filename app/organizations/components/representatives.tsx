import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Representative } from "../organizations.ts";
import { words } from "../organizer-wording.ts";

type RepresentativesProps = { people: Representative[]; answer: FormAnswer | undefined };

/** Who speaks for an organization, with the ways to ask another and to part with one. */
export function Representatives({ people, answer }: RepresentativesProps) {
  const t = words[useLang()];
  const { one } = filledWith(answer);
  return (
    <Section title={t.representatives} lead={t.representativesLead}>
      <Table
        caption={t.representatives}
        rows={people}
        rowKey={(row) => row.personId}
        empty={<p className="muted">{t.noRepresentatives}</p>}
        columns={[
          {
            key: "name",
            head: t.personName,
            cell: (row) => (
              <div>
                <div>{row.name || row.email}</div>
                {row.name && <div className="muted small">{row.email}</div>}
              </div>
            ),
          },
          { key: "title", head: t.title, cell: (row) => row.title },
          {
            key: "state",
            head: t.state,
            cell: (row) =>
              row.state === "confirmed" ? (
                <Badge tone="ok">{t.confirmed}</Badge>
              ) : (
                <Badge tone="warn">{t.invitedState}</Badge>
              ),
          },
          {
            key: "part",
            head: t.part,
            end: true,
            cell: (row) => (
              <form method="post">
                <input type="hidden" name="intent" value="part" />
                <input type="hidden" name="person" value={row.personId} />
                <Button variant="plain" aria-label={t.partWho(row.name || row.email)}>
                  {t.part}
                </Button>
              </form>
            ),
          },
        ]}
      />
      <h3>{t.invite}</h3>
      <p className="muted">{t.inviteLead}</p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="invite" />
        <ErrorSummary errors={answer?.errors} labels={{ email: t.email }} />
        <div className="form__pair">
          <Field label={t.email} type="email" required maxLength={254} {...one("email", "")} />
          <Field name="name" label={t.personName} maxLength={100} />
          <Field name="title" label={t.title} maxLength={100} />
        </div>
        <Row>
          <Button icon="mail">{t.send}</Button>
        </Row>
      </form>
    </Section>
  );
}
