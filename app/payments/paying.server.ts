import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type OrderWithTickets, orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { transferOf, windowFor } from "./transfers.ts";
import { waysToPay } from "./ways-to-pay.server.ts";
import { words } from "./wording.ts";

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

/**
 * How an order of this total can be paid at `now`, as the checkout offers it in this language; what
 * costs nothing is not paid, and nothing is asked for it.
 */
export async function waysOffered(
  db: Reader,
  { event, total, lang, now }: { event: Event; total: number; lang: Lang; now: Instant },
): Promise<{ value: string; label: string }[]> {
  if (total === 0) return [];
  const transfer = await windowFor(db, event, now);
  const ways = waysToPay(event, { total, transfer });
  return ways.map((value) => ({ value, label: words[lang].ways[value] }));
}
