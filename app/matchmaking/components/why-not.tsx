import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { plansUrl, whyNotExportUrl } from "#app/urls.ts";
import { type ReasonKind, reasonKinds } from "../plan-reasons.ts";
import { planWords } from "../plan-wording.ts";
import type { ProposalView } from "../proposal-view.ts";
import { whyWords } from "../why-not-wording.ts";
import { Pair } from "./meeting-cells.tsx";

type WhyNotProps = {
  slug: string;
  number: number;
  lines: ProposalView["whyNot"];
  /** The one reason that is shown; null for all. */
  only: ReasonKind | null;
};

/** How many lines the page shows; all are in the file. */
const mostLines = 30;

/** Why requests and parties have no meeting, and the smallest change that would help each. */
export function WhyNot({ slug, number, lines, only }: WhyNotProps) {
  const lang = useLang();
  const t = planWords[lang];
  const requests = lines.filter(({ b }) => b !== null);
  const shown = lines.filter(({ kind }) => only === null || kind === only);
  const kinds = reasonKinds.filter((kind) => lines.some((line) => line.kind === kind));
  if (lines.length === 0) {
    return (
      <Section title={t.whyNot} id="why-not">
        <p className="muted">{t.whyNotNone}</p>
      </Section>
    );
  }
  const part = (title: string, rows: WhyNotProps["lines"], head: string) =>
    rows.length > 0 && (
      <Table
        caption={
          rows.length > mostLines ? `${title} · ${t.firstOf(mostLines, rows.length)}` : title
        }
        captionSeen
        rows={rows.slice(0, mostLines)}
        rowKey={(row) => row.key}
        columns={[
          { key: "who", head, cell: (row) => <Pair a={row.a} b={row.b} /> },
          { key: "reason", head: t.reason, cell: (row) => row.reason },
          { key: "helps", head: t.helps, cell: (row) => row.helps },
        ]}
      />
    );
  return (
    <Section title={t.whyNot} lead={t.whyNotLead(requests.length)} id="why-not">
      <Row apart>
        <form method="get" action={`${plansUrl(slug, number)}#why-not`} className="row">
          <Select
            name="reason"
            label={t.reason}
            empty={t.allReasons}
            value={only ?? ""}
            options={kinds.map((value) => ({ value, label: whyWords[lang].reasons[value] }))}
          />
          <Button>{t.show}</Button>
        </form>
        <ButtonLink href={whyNotExportUrl(slug, number)} icon="download" download>
          {t.csv}
        </ButtonLink>
      </Row>
      {part(
        t.whyNot,
        shown.filter(({ b }) => b !== null),
        t.who,
      )}
      {part(
        t.idleParties,
        shown.filter(({ b }) => b === null),
        t.party,
      )}
    </Section>
  );
}
