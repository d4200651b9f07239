import type { Instant } from "#app/lib/time.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { type OrderWithTickets, orderById, orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { netOf, paymentsOf } from "./payments.ts";

/** What is to be paid so that a ticket admits: all of its order, in minor units. */
export type DueAtDoor = { amount: number; currency: string; tickets: number };

/**
 * The order of a ticket that someone at the door could pay now, and what for; null where it is
 * paid, ended, not approved, or a bank is at work on its money.
 */
export async function dueAtDoor(
  db: Reader,
  { eventId, ticketId, now }: { eventId: string; ticketId: string; now: Instant },
): Promise<{ order: OrderWithTickets; due: DueAtDoor } | null> {
  const found = await orderOfTicket(db, ticketId);
  if (!found || found.eventId !== eventId) return null;
  const order = await orderById(db, found.id);
  if (orderStatus(order, now) !== "pending" || order.approval === "waiting") return null;
  const paid = await paymentsOf(db, order.id);
  if (paid.some(({ status }) => status === "processing")) return null;
  const amount = order.total - netOf(paid);
  if (amount <= 0) return null;
  const tickets = order.tickets.filter(({ status }) => status === "valid").length;
  return { order, due: { amount, currency: order.currency, tickets } };
}
