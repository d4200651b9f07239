import { and, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { exchangePlan } from "#app/registration/exchange-plan.ts";
import { exchangeTicketWithin } from "#app/registration/exchange-ticket.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";

/**
 * The difference of an exchange was paid: the ticket becomes what it was exchanged for. Part of the
 * transaction that recorded the money.
 * @returns whether there was such an exchange of this order, and it could still be made.
 */
export async function settleExchange(
  tx: Tx,
  { order, paid, now }: { order: OrderWithTickets; paid: number; now: Instant },
): Promise<boolean> {
  const open = await tx
    .select()
    .from(exchanges)
    .where(and(eq(exchanges.orderId, order.id), eq(exchanges.state, "open")));
  const exchange = open.find(({ difference }) => difference <= paid);
  if (!exchange) return false;
  const { ticketId, ticketTypeId } = exchange;
  const planned = await exchangePlan(tx, {
    order,
    ticketId,
    ticketTypeId,
    reach: "organizer",
    now,
  });
  if (!planned.ok) return false;
  // What was asked for is what was paid, whatever the type costs by now.
  const { difference } = exchange;
  const plan = { ...planned.value, difference, price: planned.value.ticket.price + difference };
  const actor = { kind: "buyer", label: order.buyerEmail } as const;
  const done = { order, plan, heldBy: exchange.id, line: "kept", reason: "", actor, now } as const;
  await exchangeTicketWithin(tx, done);
  await tx.update(exchanges).set({ state: "done" }).where(eq(exchanges.id, exchange.id));
  return true;
}
