import { and, desc, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { exchangePlan } from "#app/registration/exchange-plan.ts";
import { exchangeTicketWithin } from "#app/registration/exchange-ticket.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";

/**
 * The difference of an exchange was paid: the ticket becomes what it was exchanged for. One that
 * lapsed is carried out all the same where exactly its difference comes late and there is room; less
 * than the difference carries out none. Part of the transaction that recorded the money.
 * @returns what the exchange cost, or null where there is none of this order that could be made.
 */
export async function settleExchange(
  tx: Tx,
  { order, paid, now }: { order: OrderWithTickets; paid: number; now: Instant },
): Promise<number | null> {
  const waiting = await tx
    .select()
    .from(exchanges)
    .where(and(eq(exchanges.orderId, order.id), inArray(exchanges.state, ["open", "lapsed"])))
    .orderBy(desc(exchanges.id));
  const exchange =
    waiting.find(({ state, difference }) => state === "open" && difference <= paid) ??
    waiting.find(({ difference }) => difference === paid);
  if (!exchange) return null;
  const { ticketId, ticketTypeId } = exchange;
  const planned = await exchangePlan(tx, {
    order,
    ticketId,
    ticketTypeId,
    reach: "organizer",
    now,
  });
  if (!planned.ok) return null;
  // What was asked for is what was paid, whatever the type costs by now.
  const { difference } = exchange;
  const plan = { ...planned.value, difference, price: planned.value.ticket.price + difference };
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  const done = { order, plan, heldBy: exchange.id, line: "kept", reason: "", actor, now } as const;
  await exchangeTicketWithin(tx, done);
  await tx.update(exchanges).set({ state: "done" }).where(eq(exchanges.id, exchange.id));
  return difference;
}
