import { type Localized, localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { attendeesUrl, complimentaryUrl, importUrl, organizerOrdersUrl } from "#app/urls.ts";
import { attendeeStates } from "../attendee-states.ts";
import type { Attendee, AttendeeSort } from "../attendees.ts";
import { words } from "../attendees-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import type { Sorting } from "../sorting.ts";
import { PersonCell } from "./person-cell.tsx";
import { AttendeeBadge } from "./state-badge.tsx";

type ListProps = {
  slug: string;
  exportUrl: string | null;
  imports: boolean;
  isFiltered: boolean;
};

/** What can be done with the list of attendees as a whole. */
export function AttendeeListActions({ slug, exportUrl, imports }: ListProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <>
      {exportUrl && (
        <ButtonLink href={exportUrl} icon="download">
          {shared[lang].exportCsv}
        </ButtonLink>
      )}
      {imports && (
        <>
          <ButtonLink href={importUrl(slug)} icon="upload">
            {t.importList}
          </ButtonLink>
          <ButtonLink href={complimentaryUrl(slug)} variant="primary" icon="plus">
            {t.give}
          </ButtonLink>
        </>
      )}
    </>
  );
}

type AttendeeFiltersProps = {
  typed: { q: string; type: string; state: string; arrived: string };
  kept: Record<string, string>;
  types: { id: string; name: Localized }[];
};

/** Words, ticket type and state by which attendees are looked for. */
export function AttendeeFilters({ typed, kept, types }: AttendeeFiltersProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <SearchForm label={t.searchLabel} value={typed.q} kept={kept}>
      <Select
        name="type"
        label={shared[lang].type}
        value={typed.type || "any"}
        required
        options={[
          { value: "any", label: shared[lang].any },
          ...types.map((type) => ({ value: type.id, label: localized(type.name, lang) })),
        ]}
      />
      <Select
        name="state"
        label={shared[lang].state}
        value={typed.state || "live"}
        required
        options={[
          { value: "live", label: t.live },
          ...attendeeStates.map((value) => ({ value, label: shared[lang].attendeeStates[value] })),
        ]}
      />
      <Select
        name="arrived"
        label={t.arrival}
        value={typed.arrived || "any"}
        required
        options={[
          { value: "any", label: shared[lang].any },
          { value: "arrived", label: t.arrived },
          { value: "missing", label: t.missing },
        ]}
      />
    </SearchForm>
  );
}

/** An attendee, and when they first came in. */
type Row = Attendee & { arrivedAt: Instant | null };

type AttendeeTableProps = ListProps & {
  zone: string;
  rows: Row[];
  sorting: Sorting<AttendeeSort>;
  seesOrders: boolean;
};

/** Who comes, as a list that sorts. */
export function AttendeeTable(props: AttendeeTableProps) {
  const { slug, zone, rows, sorting, seesOrders, isFiltered } = props;
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const columns: Column<Row>[] = [
    {
      key: "name",
      head: s.name,
      cell: (row) => (
        <PersonCell name={row.name} email={row.email} href={attendeesUrl(slug, row.id)} />
      ),
      ...sorting.name,
    },
    { key: "phone", head: s.phone, cell: (row) => row.phone },
    { key: "type", head: s.type, cell: (row) => <InLanguage value={row.typeName} /> },
    {
      key: "state",
      head: s.state,
      cell: (row) => (
        <div>
          <AttendeeBadge state={row.state} />
          {row.arrivedAt !== null && (
            <span className="muted small table__second">
              {t.arrived} <When from={row.arrivedAt} zone={zone} />
            </span>
          )}
        </div>
      ),
    },
    {
      key: "order",
      head: t.order,
      cell: (row) =>
        seesOrders ? (
          <a href={organizerOrdersUrl(slug, row.orderCode)}>{row.orderCode}</a>
        ) : (
          row.orderCode
        ),
    },
    {
      key: "since",
      head: s.since,
      cell: (row) => <When from={row.since} zone={zone} />,
      ...sorting.since,
    },
  ];
  return (
    <Table
      caption={t.attendees}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<NoAttendees slug={slug} isFiltered={isFiltered} />}
    />
  );
}

function NoAttendees({ slug, isFiltered }: { slug: string; isFiltered: boolean }) {
  const t = words[useLang()];
  if (!isFiltered) {
    return (
      <EmptyState icon="people" title={t.noAttendees}>
        {t.noAttendeesLead}
      </EmptyState>
    );
  }
  const clear = <ButtonLink href={attendeesUrl(slug)}>{t.clear}</ButtonLink>;
  return (
    <EmptyState icon="search" title={t.noMatch} action={clear}>
      {t.noMatchLead}
    </EmptyState>
  );
}
