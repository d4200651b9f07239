import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { type OrderWithTickets, orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { transferOf, windowFor } from "./transfers.ts";
import { waysToPay } from "./ways-to-pay.server.ts";

/** How an order that waits for money can be paid at `now`, as its own page shows it. */
export async function payingOf(
  db: Reader,
  { order, event }: { order: OrderWithTickets; event: Event },
  now: Instant,
) {
  const waits = orderStatus(order, now) === "pending" && order.approval !== "waiting";
  if (!waits) return { online: false, mayTransfer: false, transfer: null };
  const transfer = await windowFor(db, event, now);
  const ways = waysToPay(event, { total: order.total, transfer });
  return {
    online: ways.some((way) => way !== "transfer" && way !== "door"),
    mayTransfer: ways.includes("transfer"),
    transfer: order.payBy === "transfer" ? await transferOf(db, order, now) : null,
  };
}
