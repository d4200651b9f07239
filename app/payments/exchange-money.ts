import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { type Payment, paymentsOf } from "./payments.ts";
import { purseOf } from "./purse.ts";

/**
 * What an exchange that is done at once moves, at this difference of price (minor units). Of a paid
 * order, what the new type costs less goes back, as far as it is still the order's own; of one that
 * waits, what came beyond its new total, and where all of that came, it is paid.
 */
export function exchangeMoney(
  order: OrderWithTickets,
  paid: Payment[],
  difference: number,
): { back: number; keeps: number; pays: boolean } {
  const { here, own } = purseOf(order, paid);
  if (order.status === "paid") {
    const less = Math.max(0, -difference);
    const back = Math.min(less, own);
    return { back, keeps: less - back, pays: false };
  }
  const total = order.total + difference;
  return { back: Math.max(0, here - total), keeps: 0, pays: here >= total };
}

/** Types a ticket can be exchanged for, each with what would go back at once; one query. */
export async function withBack<Type extends { difference: number }>(
  db: Reader,
  order: OrderWithTickets,
  types: Type[],
): Promise<(Type & { back: number })[]> {
  const paid = await paymentsOf(db, order.id);
  return types.map((type) => ({ ...type, back: exchangeMoney(order, paid, type.difference).back }));
}
