import { type Localized, localized } from "#app/lib/lang.ts";
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

/** How many names stand for the rest of a long list. */
const mostNames = 5;

/**
 * Why requests and parties have no meeting, and the smallest change that would help each. Those with
 * whom nobody has agreed lack the same thing, and are named together.
 */
export function WhyNot({ slug, number, lines, only }: WhyNotProps) {
  const lang = useLang();
  const t = planWords[lang];
  const requests = lines.filter(({ b }) => b !== null);
  const shown = lines.filter(({ kind }) => only === null || kind === only);
  const alone = shown.filter(({ b }) => b === null);
  const countOf = (kind: ReasonKind) => lines.filter((line) => line.kind === kind).length;
  const kinds = reasonKinds.filter((kind) => countOf(kind) > 0);
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
    <Section
      title={t.whyNot}
      lead={requests.length > 0 ? t.whyNotLead(requests.length) : t.whyNotNone}
      id="why-not"
    >
      <Row apart>
        <form method="get" action={`${plansUrl(slug, number)}#why-not`} className="row">
          <Select
            name="reason"
            label={t.reason}
            empty={t.allReasons}
            value={only ?? ""}
            options={kinds.map((value) => ({
              value,
              label: t.reasonCount(whyWords[lang].reasons[value], countOf(value)),
            }))}
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
        alone.filter(({ kind }) => kind !== "no_pair"),
        t.party,
      )}
      <Unasked parties={alone.filter(({ kind }) => kind === "no_pair").map(({ a }) => a)} />
    </Section>
  );
}

/** The parties with whom nobody has agreed: the first by name at once, all of them on a press. */
function Unasked({ parties }: { parties: Localized[] }) {
  const lang = useLang();
  const t = planWords[lang];
  if (parties.length === 0) return null;
  const names = parties.map((name) => localized(name, lang));
  const joined = (some: string[]) => some.join(lang === "zh" ? "、" : ", ");
  return (
    <section className="stack">
      <h3>{t.unasked(parties.length)}</h3>
      <p className="muted">{t.unaskedHelp}</p>
      {names.length <= mostLines ? (
        <p>{joined(names)}</p>
      ) : (
        <details>
          <summary>{t.unaskedAll(joined(names.slice(0, mostNames)), names.length)}</summary>
          <p>{joined(names)}</p>
        </details>
      )}
    </section>
  );
}
