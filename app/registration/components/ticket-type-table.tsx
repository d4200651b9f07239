import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count, Money } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { ticketTypesUrl } from "#app/urls.ts";
import { words } from "../selling-wording.ts";
import type { TicketTypeOnOffer } from "../ticket-types.ts";

type TicketTypeTableProps = {
  slug: string;
  types: TicketTypeOnOffer[];
  /** How many of each were sold, by id. */
  sold: Record<string, number>;
  currency: string;
};

/** The ticket types of an event with how they sell. */
export function TicketTypeTable({ slug, types, sold, currency }: TicketTypeTableProps) {
  const t = words[useLang()];
  return (
    <Table
      caption={t.types}
      rows={types}
      rowKey={(type) => type.id}
      empty={
        <EmptyState icon="ticket" title={t.noTypes}>
          {t.noTypesLead}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          head: t.name,
          cell: (type) => (
            <a href={ticketTypesUrl(slug, type.id)}>
              <InLanguage value={type.name} />
            </a>
          ),
        },
        { key: "sale", head: t.sale, cell: (type) => <SaleState type={type} /> },
        {
          key: "price",
          head: t.price,
          end: true,
          cell: (type) => <Money amount={type.price} currency={currency} />,
        },
        {
          key: "sold",
          head: t.sold,
          end: true,
          cell: (type) => <Count n={sold[type.id] ?? 0} />,
        },
        {
          key: "left",
          head: t.left,
          end: true,
          cell: ({ left }) => (left === null ? t.noLimit : <Count n={left} />),
        },
      ]}
    />
  );
}

function SaleState({ type }: { type: TicketTypeOnOffer }) {
  const t = words[useLang()];
  const { active, state } = type;
  const extras = [type.accessCode !== null && t.withCode, type.needsApproval && t.byApproval];
  return (
    <span>
      <Badge tone={!active ? "quiet" : state === "on_sale" ? "ok" : "warn"}>
        {active ? t.saleStates[state] : t.offSale}
      </Badge>{" "}
      <span className="muted small">{extras.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
