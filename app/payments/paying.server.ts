import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type OrderWithTickets, orderStatus } from "#app/registration/orders.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import type { Reader } from "#db/open.ts";
import { openExchange } from "./exchanges.ts";
import { transferOf, windowFor } from "./transfers.ts";
import { waysToPay } from "./ways-to-pay.server.ts";
import { words } from "./wording.ts";

/** How an order that waits for money, or whose exchange does, can be paid at `now`, as its page shows it. */
export async function payingOf(
  db: Reader,
  { order, event }: { order: OrderWithTickets; event: Event },
  now: Instant,
) {
  const status = orderStatus(order, now);
  const exchange = status === "paid" ? await waitingExchange(db, order, now) : null;
  const waits = exchange !== null || (status === "pending" && order.approval !== "waiting");
  if (!waits) return { online: false, mayTransfer: false, transfer: null, exchange };
  const transfer = await windowFor(db, event, now);
  const ways = waysToPay(event, { total: exchange?.amount ?? order.total, transfer });
  return {
    online: ways.some((way) => way !== "transfer" && way !== "door"),
    mayTransfer: exchange === null && ways.includes("transfer"),
    transfer: await transferOf(db, order, now),
    exchange,
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

/** How a difference of up to `most` can be paid at `now`: online, by transfer, or not at all. */
export async function waysForDifference(
  db: Reader,
  { event, most, now }: { event: Event; most: number; now: Instant },
): Promise<("online" | "transfer")[]> {
  if (most <= 0) return [];
  const transfer = await windowFor(db, event, now);
  const ways = waysToPay({ ...event, payAtDoor: false }, { total: most, transfer });
  return ways.map((way) => (way === "transfer" ? way : "online"));
}

async function waitingExchange(db: Reader, order: OrderWithTickets, now: Instant) {
  const exchange = await openExchange(db, order.id, now);
  const ticket = order.tickets.find(({ id }) => id === exchange?.ticketId);
  if (!exchange || ticket?.status !== "valid") return null;
  const types = await ticketTypesOf(db, order.eventId);
  return {
    holder: ticket.attendeeName,
    left: ticket.type.name,
    wanted: types.find(({ id }) => id === exchange.ticketTypeId)?.name ?? ticket.type.name,
    amount: exchange.difference,
    expiresAt: exchange.expiresAt,
  };
}
