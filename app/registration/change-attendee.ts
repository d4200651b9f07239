import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { limitKey } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { answers, orders, tickets } from "#db/schema.server.ts";
import type { NewAttendee } from "./order-rows.ts";
import { type Order, orderById, type Ticket } from "./orders.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";
import { reindexTicketSearch } from "./reindex-ticket-search.ts";

export type ChangeAttendeeRefusal = "unknown_ticket" | "ticket_canceled";

/**
 * Corrects who comes on a ticket and what they answered; the ticket and its code stay. A new
 * address gets the ticket by letter where it is good for entry. With `buyer: "follows"` the
 * order's contact is corrected alike, and gets the order's letters there.
 */
export async function changeAttendee(
  db: Db,
  {
    eventId,
    ticketId,
    attendee,
    buyer,
    actor,
    now,
  }: {
    eventId: string;
    ticketId: string;
    attendee: NewAttendee;
    buyer: "stays" | "follows";
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeAttendeeRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, ChangeAttendeeRefusal>> => {
    const [ticket] = await tx
      .select()
      .from(tickets)
      .where(and(eq(tickets.id, ticketId), eq(tickets.eventId, eventId)));
    if (!ticket) return refused("unknown_ticket");
    if (ticket.status === "canceled") return refused("ticket_canceled");

    await tx
      .update(tickets)
      .set({
        attendeeName: attendee.name,
        attendeeEmail: attendee.email,
        attendeePhone: attendee.phone,
      })
      .where(eq(tickets.id, ticketId));
    await tx.delete(answers).where(eq(answers.ticketId, ticketId));
    if (attendee.answers.length > 0) {
      await tx.insert(answers).values(attendee.answers.map((answer) => ({ ticketId, ...answer })));
    }
    const order = await orderById(tx, ticket.orderId);
    await reindexTicketSearch(tx, {
      id: ticketId,
      eventId,
      name: attendee.name,
      email: attendee.email,
      phone: attendee.phone,
      orderCode: order.code,
    });
    const follows = buyer === "follows" && order.buyerEmail === ticket.attendeeEmail;
    if (follows) await changeBuyer(tx, order, attendee);
    if (attendee.email !== ticket.attendeeEmail) {
      await tellNewAddress(tx, { order, ticketId, attendee, follows, now });
    }
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_attendee",
      subject: { kind: "ticket", id: ticketId },
      detail: { code: order.code, name: attendee.name, from: ticket.attendeeName },
      at: now,
    });
    return ok();
  });
}

async function changeBuyer(tx: Tx, order: Order, attendee: NewAttendee): Promise<void> {
  await tx
    .update(orders)
    .set({
      buyerName: attendee.name,
      buyerEmail: attendee.email,
      buyerPhone: attendee.phone,
      buyerKey: limitKey(attendee.email),
    })
    .where(eq(orders.id, order.id));
}

async function tellNewAddress(
  tx: Tx,
  told: {
    order: Order & { tickets: Ticket[] };
    ticketId: string;
    attendee: NewAttendee;
    follows: boolean;
    now: Instant;
  },
): Promise<void> {
  const { order, ticketId, attendee, follows, now } = told;
  if (follows) {
    // Those whose address stayed have their letters: only the contact's are sent again.
    const buyer = { name: attendee.name, email: attendee.email };
    await queueOrderLetters(tx, { order: { ...order, buyer }, tickets: [], again: now, now });
    return;
  }
  if (order.status !== "paid") return;
  await queueLetter(tx, {
    key: `ticket-for-attendee:${ticketId}:${now}`,
    eventId: order.eventId,
    kind: "ticket-for-attendee",
    to: { name: attendee.name, address: attendee.email },
    lang: order.lang,
    props: { ticketId },
    now,
  });
}
