import type { Order } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { netOf, paymentsOf } from "./payments.ts";

/**
 * What canceling one ticket of an order without a refund does with the money that was received: it
 * stays here, or counts for the other tickets; null where none was.
 */
export async function cancelOutlook(
  db: Reader,
  order: Pick<Order, "id" | "status">,
  ticket: { price: number },
): Promise<"stays" | "counts" | null> {
  if (ticket.price === 0) return null;
  if (order.status === "paid") return "stays";
  const counts = order.status === "pending" && netOf(await paymentsOf(db, order.id)) > 0;
  return counts ? "counts" : null;
}
