import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { organizationsImportUrl, organizerOrganizationsUrl } from "#app/urls.ts";
import { organizationKinds } from "../kinds.ts";
import type { OrganizationEntry } from "../organization-view.ts";
import { words } from "../organizer-wording.ts";
import { words as shared } from "../wording.ts";

/** What can be done with the list of organizations as a whole. */
export function OrganizationListActions({
  slug,
  exportUrl,
  changes,
}: {
  slug: string;
  exportUrl: string;
  changes: boolean;
}) {
  const t = words[useLang()];
  return (
    <>
      <ButtonLink href={exportUrl} icon="download" download>
        {t.exportCsv}
      </ButtonLink>
      {changes && (
        <>
          <ButtonLink href={organizationsImportUrl(slug)} icon="upload">
            {t.importList}
          </ButtonLink>
          <ButtonLink href={organizerOrganizationsUrl(slug, "new")} variant="primary" icon="plus">
            {t.newOne}
          </ButtonLink>
        </>
      )}
    </>
  );
}

/** Words, kind and state by which organizations are looked for. */
export function OrganizationFilters({
  typed,
}: {
  typed: { q: string; kind: string; state: string };
}) {
  const lang = useLang();
  const t = words[lang];
  return (
    <SearchForm label={t.searchLabel} value={typed.q}>
      <Select
        name="kind"
        label={t.kind}
        required
        value={typed.kind}
        options={[
          { value: "", label: shared[lang].all },
          ...organizationKinds.map((value) => ({ value, label: shared[lang].kinds[value] })),
        ]}
      />
      <Select
        name="state"
        label={t.state}
        required
        value={typed.state}
        options={(["active", "archived"] as const).map((value) => ({
          value,
          label: t.states[value],
        }))}
      />
    </SearchForm>
  );
}

type Row = OrganizationEntry & { people: number; booth: string; state: "active" | "archived" };

/** One page of the organizations of an event. */
export function OrganizationTable({
  slug,
  rows,
  isFiltered,
}: {
  slug: string;
  rows: Row[];
  isFiltered: boolean;
}) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Table
      caption={t.organizations}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t.none} />
        ) : (
          <EmptyState icon="leaf" title={t.empty}>
            {t.emptyLead}
          </EmptyState>
        )
      }
      columns={[
        {
          key: "name",
          head: t.name,
          cell: (row) => (
            <a href={organizerOrganizationsUrl(slug, row.id)}>
              <InLanguage value={row.name} />
            </a>
          ),
        },
        { key: "kind", head: t.kind, cell: (row) => shared[lang].one[row.kind] },
        {
          key: "sectors",
          head: t.sectors,
          cell: (row) => row.sectorWords.slice(0, 3).join(lang === "zh" ? "、" : ", "),
        },
        { key: "booth", head: t.booth, cell: (row) => row.booth },
        { key: "people", head: t.people, end: true, cell: (row) => row.people },
        {
          key: "state",
          head: t.state,
          cell: (row) => (
            <Badge tone={row.state === "active" ? "ok" : "quiet"}>{t.states[row.state]}</Badge>
          ),
        },
      ]}
    />
  );
}
