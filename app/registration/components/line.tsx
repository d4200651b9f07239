import { type Localized, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { organizerWaitingUrl } from "#app/urls.ts";
import { words } from "../line-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import type { WaitingState } from "../waiting.ts";
import { type FormAnswer, filledWith } from "./filled.ts";
import { PersonCell } from "./person-cell.tsx";

/** Someone on the waiting list, as a line. */
export type LineRow = {
  id: string;
  name: string;
  email: string;
  quantity: number;
  state: WaitingState;
  since: number;
  /** Until when places are kept for them, or null. */
  until: number | null;
  typeName: Localized | null;
  /** The place among all who wait, or null. */
  place: number | null;
};

const tones = {
  waiting: "info",
  offered: "warn",
  taken: "ok",
  lapsed: "quiet",
  declined: "quiet",
  left: "quiet",
  removed: "quiet",
} as const;

type LineTableProps = { slug: string; zone: string; rows: LineRow[]; isFiltered: boolean };

/** Who waits, first in line first, and what became of the others. */
export function LineTable({ slug, zone, rows, isFiltered }: LineTableProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const empty = isFiltered ? (
    <EmptyState
      icon="search"
      title={t.noMatch}
      action={<ButtonLink href={organizerWaitingUrl(slug)}>{t.clear}</ButtonLink>}
    />
  ) : (
    <EmptyState icon="hourglass" title={t.none}>
      {t.noneLead}
    </EmptyState>
  );
  return (
    <Table
      caption={t.title}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: "who",
          head: t.who,
          cell: (row) => <PersonCell name={row.name} email={row.email} />,
        },
        { key: "place", head: t.place, end: true, cell: (row) => row.place ?? "–" },
        {
          key: "type",
          head: s.type,
          cell: (row) => (row.typeName ? localized(row.typeName, lang) : ""),
        },
        { key: "n", head: t.quantity, end: true, cell: (row) => <Count n={row.quantity} /> },
        { key: "since", head: t.since, cell: (row) => formatInstant(row.since, zone, lang) },
        {
          key: "until",
          head: t.until,
          cell: (row) => (row.until === null ? "–" : formatInstant(row.until, zone, lang)),
        },
        {
          key: "state",
          head: s.state,
          cell: (row) => <Badge tone={tones[row.state]}>{t.states[row.state]}</Badge>,
        },
      ]}
    />
  );
}

type LineFiltersProps = {
  typed: { q: string; type: string };
  kept: Record<string, string>;
  types: { id: string; name: Localized }[];
};

/** Address and ticket type by which people are looked for. */
export function LineFilters({ typed, kept, types }: LineFiltersProps) {
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  return (
    <SearchForm label={t.searchLabel} value={typed.q} kept={kept}>
      <Select
        name="type"
        label={s.type}
        value={typed.type || "any"}
        required
        options={[
          { value: "any", label: s.any },
          ...types.map((type) => ({ value: type.id, label: localized(type.name, lang) })),
        ]}
      />
    </SearchForm>
  );
}

/** Gives someone another place, or takes them off the list; either with a reason. */
export function LineChange({ rows, answer }: { rows: LineRow[]; answer: FormAnswer | undefined }) {
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  const open = rows.filter(({ state }) => state === "waiting" || state === "offered");
  if (open.length === 0) return null;
  const option = ({ id, place, name, quantity, typeName, state }: LineRow) => ({
    value: id,
    label: t.lineOption(
      place === null ? t.states[state] : String(place),
      name,
      quantity,
      typeName ? localized(typeName, lang) : "",
    ),
  });
  return (
    <Section title={t.changeTitle} lead={t.changeLead}>
      <form method="post" className="form" noValidate>
        <Select label={t.entry} required options={open.map(option)} {...one("entry", "")} />
        <div className="form__pair">
          <Field
            label={t.newPlace}
            inputMode="numeric"
            look="short"
            required
            {...one("place", 1)}
          />
          <Field label={t.reason} required maxLength={200} {...one("reason", "")} />
        </div>
        <Row>
          <Button name="intent" value="move" variant="primary">
            {t.move}
          </Button>
          <Button name="intent" value="remove" variant="danger">
            {t.remove}
          </Button>
        </Row>
        <p className="muted small">{t.removeNote}</p>
      </form>
    </Section>
  );
}
