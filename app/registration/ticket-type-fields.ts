import type { Localized } from "#app/lib/lang.ts";
import { plainMoney } from "#app/lib/money.ts";
import { wallTime } from "#app/lib/time.ts";
import type { TicketType } from "./ticket-types.ts";

/** A ticket type as its form shows it: amounts and times as people type them. */
export type TicketTypeFields = {
  name: Localized;
  description: Localized;
  price: string;
  taxRate: string;
  onSaleFrom: string;
  onSaleUntil: string;
  perOrder: number;
  perEmail: number | null;
  accessCode: string;
  needsApproval: boolean;
  active: boolean;
  place: number;
};

/** What the form of this type shows, or of a new one (null) that comes last among `all`. */
export function ticketTypeFields(
  type: TicketType | null,
  { all, zone, currency }: { all: { id: string }[]; zone: string; currency: string },
): TicketTypeFields {
  const wall = (at: number | null) => (at === null ? "" : wallTime(at, zone));
  return {
    name: type?.name ?? { zh: "", en: "" },
    description: type?.description ?? { zh: "", en: "" },
    taxRate: String((type?.taxRate ?? 0) / 100),
    price: plainMoney(type?.price ?? 0, currency),
    onSaleFrom: wall(type?.onSaleFrom ?? null),
    onSaleUntil: wall(type?.onSaleUntil ?? null),
    perOrder: type?.perOrder ?? 10,
    perEmail: type?.perEmail ?? null,
    accessCode: type?.accessCode ?? "",
    needsApproval: type?.needsApproval ?? false,
    active: type?.active ?? true,
    place: type ? all.findIndex((one) => one.id === type.id) + 1 : all.length + 1,
  };
}
