import { localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { quotasUrl } from "#app/urls.ts";
import type { Quota } from "../quotas.ts";
import { words } from "../selling-wording.ts";
import type { TicketType } from "../ticket-types.ts";

type QuotaTableProps = { slug: string; quotas: Quota[]; types: Pick<TicketType, "id" | "name">[] };

/** The quotas of an event with what each counts and what is left. */
export function QuotaTable({ slug, quotas, types }: QuotaTableProps) {
  const lang = useLang();
  const t = words[lang];
  const namesOf = (quota: Quota) =>
    types
      .filter((type) => quota.ticketTypeIds.includes(type.id))
      .map((type) => localized(type.name, lang))
      .join(lang === "zh" ? "、" : ", ");
  return (
    <Table
      caption={t.quotas}
      rows={quotas}
      rowKey={(quota) => quota.id}
      empty={
        <EmptyState icon="hourglass" title={t.noQuotas}>
          {t.noQuotasLead}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          head: t.quotaName,
          cell: (quota) => <a href={quotasUrl(slug, quota.id)}>{quota.name}</a>,
        },
        { key: "types", head: t.quotaTypes, cell: namesOf },
        { key: "size", head: t.quotaSize, end: true, cell: (quota) => <Count n={quota.size} /> },
        {
          key: "taken",
          head: t.taken,
          end: true,
          cell: (quota) => <Count n={quota.taken} />,
        },
        { key: "left", head: t.left, end: true, cell: (quota) => <Count n={quota.left} /> },
      ]}
    />
  );
}
