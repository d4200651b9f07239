import type { Reader } from "#db/open.ts";
import type { Ticket } from "./orders.ts";
import { priceUnder } from "./pricing.ts";
import { isGoodFor, vouchersById } from "./vouchers.ts";

/**
 * These types with what a ticket would cost as one of them, and the difference to what it costs now
 * (below 0 where it costs less): its voucher counts on where it is good for the new type too and
 * reserves nothing.
 */
export async function exchangePrices<Type extends { id: string; price: number }>(
  db: Reader,
  ticket: Pick<Ticket, "voucherId" | "price">,
  types: Type[],
): Promise<(Type & { difference: number; voucherId: string | null })[]> {
  const [voucher] = ticket.voucherId ? await vouchersById(db, [ticket.voucherId]) : [];
  return types.map((type) => {
    const kept = voucher && !voucher.reserves && isGoodFor(voucher, type.id) ? voucher : null;
    const price = priceUnder(type.price, kept);
    return { ...type, price, difference: price - ticket.price, voucherId: kept?.id ?? null };
  });
}
