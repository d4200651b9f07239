import { eq, sql } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import { claims, orders, tickets } from "#db/schema.server.ts";
import { claimPlaces, type Line } from "./claim-places.ts";
import type { ExchangePlan } from "./exchange-plan.ts";
import { freePlaces } from "./free-places.ts";
import type { OrderWithTickets } from "./orders.ts";
import { placesNeeded, sumOf } from "./places.ts";
import { releasePlaces } from "./release-places.ts";

/**
 * Makes a ticket one of another type: places that both types need stay, others are claimed and
 * given back, its price and the order's total change, its code does not; its holder and the buyer
 * are told. Part of a verb's transaction, which has locked the order and sees to the money. Throws
 * the refusal `sold_out` where the new type has no room; `heldBy` names who holds its places
 * already.
 */
export async function exchangeTicketWithin(
  tx: Tx,
  exchange: {
    order: OrderWithTickets;
    plan: ExchangePlan;
    heldBy: string | null;
    line: Line;
    reason: string;
    actor: Actor;
    now: Instant;
  },
): Promise<void> {
  const { order, plan, heldBy, line, reason, actor, now } = exchange;
  const { ticket, type, price, difference, voucherId, added } = plan;
  const kept = { heldBy: order.id, expiresAt: order.expiresAt, now };
  const held = heldBy ? await heldPlaces(tx, heldBy) : 0;
  if (heldBy) await releasePlaces(tx, heldBy, now);
  await claimPlaces(tx, added, { ...kept, line: held === sumOf(added) ? "passed" : line });
  // What both types need is given back and taken in one go: nobody comes between.
  const dropsVoucher = voucherId === null && ticket.voucherId !== null;
  const freed = await freePlaces(tx, {
    order,
    ticket: { ...ticket, voucherId: dropsVoucher ? ticket.voucherId : null },
    takesPlaces: true,
    now,
  });
  const needed = await placesNeeded(tx, [{ ticketTypeId: type.id, quantity: 1 }]);
  const shared = needed.filter((one) => !added.some(({ quotaId }) => quotaId === one.quotaId));
  await claimPlaces(tx, shared, { ...kept, line: "passed" });
  await tx
    .update(tickets)
    .set({ ticketTypeId: type.id, price, listPrice: type.price, voucherId })
    .where(eq(tickets.id, ticket.id));
  await tx
    .update(orders)
    .set({
      total: sql`${orders.total} + ${difference}`,
      places: Math.max(0, order.places - freed + sumOf(needed)),
    })
    .where(eq(orders.id, order.id));
  await recordActivity(tx, {
    eventId: order.eventId,
    actor,
    verb: "exchanged_ticket",
    subject: { kind: "ticket", id: ticket.id },
    detail: {
      code: order.code,
      name: ticket.attendeeName,
      from: localized(ticket.type.name, "zh"),
      ...(reason ? { reason } : {}),
    },
    at: now,
  });
  await tell(tx, { order, plan, now });
}

async function heldPlaces(tx: Tx, heldBy: string): Promise<number> {
  return sumOf(await tx.select().from(claims).where(eq(claims.heldBy, heldBy)));
}

async function tell(
  tx: Tx,
  { order, plan, now }: { order: OrderWithTickets; plan: ExchangePlan; now: Instant },
): Promise<void> {
  const { ticket } = plan;
  if (order.status !== "paid") return;
  const people = new Map([[ticket.attendeeEmail, ticket.attendeeName]]);
  if (ticket.transferredAt === null) people.set(order.buyerEmail, order.buyerName);
  for (const [address, name] of people) {
    await queueLetter(tx, {
      key: `ticket-exchanged:${ticket.id}:${address}:${now}`,
      eventId: order.eventId,
      kind: "ticket-exchanged",
      to: { name, address },
      lang: order.lang,
      props: { ticketId: ticket.id, left: ticket.type.name },
      now,
    });
  }
}
