import { Emblem } from "#app/ui/emblem.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { SearchForm } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { directoryUrl, organizationUrl } from "#app/urls.ts";
import { organizationKinds } from "../kinds.ts";
import type { OrganizationEntry } from "../organization-view.ts";
import { sectors } from "../vocabulary.ts";
import { words } from "../wording.ts";

type DirectoryProps = {
  slug: string;
  entries: (OrganizationEntry & { text: string; hidden: boolean })[];
  typed: { q: string; kind: string; sector: string };
  found: number;
};

/**
 * Everyone who comes, filtered while one types where scripts run and by the address elsewhere. What
 * the filter leaves out is on the page all the same, so that no round trip is needed.
 */
export function Directory({ slug, entries, typed, found }: DirectoryProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <div className="stack stack--wide" data-filter-list="">
      <SearchForm label={t.search} value={typed.q} action={directoryUrl(lang, slug)}>
        <Select
          name="kind"
          label={t.kind}
          required
          value={typed.kind}
          options={[
            { value: "", label: t.all },
            ...organizationKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
          ]}
        />
        <Select
          name="sector"
          label={t.sector}
          required
          value={typed.sector}
          options={[
            { value: "", label: t.all },
            ...Object.entries(sectors).map(([value, word]) => ({ value, label: word[lang] })),
          ]}
        />
      </SearchForm>
      <p className="muted figures" role="status" data-filter-count={t.found(-1)}>
        {t.found(found)}
      </p>
      <ul className="directory">
        {entries.map((entry) => (
          <li
            key={entry.id}
            hidden={entry.hidden}
            data-filter-text={entry.text}
            data-filter-kind={entry.kind}
            data-filter-sector={entry.sectors.join(" ")}
          >
            <Entry slug={slug} entry={entry} />
          </li>
        ))}
      </ul>
      <div hidden={found > 0} data-filter-none="">
        <EmptyState icon="search" title={t.none}>
          {t.noneLead}
        </EmptyState>
      </div>
    </div>
  );
}

function Entry({ slug, entry }: { slug: string; entry: OrganizationEntry }) {
  const lang = useLang();
  const t = words[lang];
  const facts = [
    t.one[entry.kind],
    ...entry.sectorWords.slice(0, 2),
    ...entry.stageWords.slice(0, 1),
  ];
  return (
    <a className="directory__entry" href={organizationUrl(lang, slug, entry.id)}>
      <Emblem name={entry.name} logo={entry.logo} />
      <span className="directory__words">
        <b>
          <InLanguage value={entry.name} />
        </b>
        {(entry.tagline.zh || entry.tagline.en) && (
          <span className="directory__tagline">
            <InLanguage value={entry.tagline} />
          </span>
        )}
        <span className="muted small">{facts.join(" · ")}</span>
      </span>
    </a>
  );
}
