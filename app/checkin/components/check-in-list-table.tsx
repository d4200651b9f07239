import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { checkInListUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";
import { reentryOf } from "../reentry.ts";

/** A check-in list as the table shows it, with the names of its ticket types. */
export type ListRow = {
  id: string;
  name: Localized;
  types: Localized[];
  opensAt: Instant | null;
  closesAt: Instant | null;
  allowReentry: boolean;
  allowMultiple: boolean;
  includeUnpaid: boolean;
};

type CheckInListTableProps = { slug: string; lists: ListRow[]; zone: string; manages: boolean };

/** The rules of the entrances, in words. */
export function CheckInListTable({ slug, lists, zone, manages }: CheckInListTableProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Table
      caption={t.lists}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: t.listName,
          cell: ({ id, name }) =>
            manages ? (
              <a href={checkInListUrl(slug, id)}>
                <InLanguage value={name} />
              </a>
            ) : (
              <InLanguage value={name} />
            ),
        },
        { key: "types", head: t.listTypes, cell: ({ types }) => typeNames(types, lang) },
        { key: "hours", head: t.hours, cell: (list) => <Hours list={list} zone={zone} /> },
        {
          key: "rules",
          head: t.rules,
          cell: (list) =>
            [t.reentries[reentryOf(list)].name, list.includeUnpaid && t.unpaidToo]
              .filter(Boolean)
              .join(" · "),
        },
      ]}
    />
  );
}

function typeNames(types: Localized[], lang: Lang): string {
  const names = types.map((name) => localized(name, lang));
  return names.length > 0 ? names.join(lang === "zh" ? "、" : ", ") : words[lang].noTypes;
}

function Hours({ list: { opensAt, closesAt }, zone }: { list: ListRow; zone: string }) {
  const lang = useLang();
  const t = words[lang];
  if (opensAt !== null && closesAt !== null) {
    return <When from={opensAt} until={closesAt} zone={zone} />;
  }
  if (opensAt !== null) return t.from(formatInstant(opensAt, zone, lang));
  return closesAt === null ? t.anyTime : t.until(formatInstant(closesAt, zone, lang));
}
