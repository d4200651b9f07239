import { eq } from "drizzle-orm";
import { newTicketSecret } from "#app/lib/codes.ts";
import { gateHash, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import type { Tx } from "#db/open.ts";
import { answers, replacedSecrets, tickets } from "#db/schema.server.ts";
import type { NewAttendee } from "./order-rows.ts";
import type { Order, Ticket } from "./orders.ts";
import { reindexTicketSearch } from "./reindex-ticket-search.ts";

/**
 * Makes a ticket someone else's: it gets their name and answers and a new code, which reaches them
 * by letter; the old code is kept so that the door can say that it was replaced. One that comes to
 * the order's own buyer is on the page of their order again. Part of a verb's transaction, which
 * has locked the order.
 */
export async function handOverTicket(
  tx: Tx,
  given: {
    order: Order;
    ticket: Ticket;
    attendee: NewAttendee;
    gateSalt: Uint8Array;
    lang: Order["lang"];
    now: Instant;
  },
): Promise<void> {
  const { order, ticket, attendee, gateSalt, now } = given;
  const secret = newTicketSecret();
  await tx.insert(replacedSecrets).values({
    secretHash: ticket.secretHash,
    gateHash: Buffer.from(ticket.gateHash),
    eventId: order.eventId,
    ticketId: ticket.id,
    replacedAt: now,
  });
  await tx
    .update(tickets)
    .set({
      attendeeName: attendee.name,
      attendeeEmail: attendee.email,
      attendeePhone: attendee.phone,
      secretHash: sha256(secret),
      gateHash: gateHash(gateSalt, secret),
      secretSealed: seal("ticket", secret),
      transferredAt: attendee.email === order.buyerEmail ? null : now,
    })
    .where(eq(tickets.id, ticket.id));
  await tx.delete(answers).where(eq(answers.ticketId, ticket.id));
  if (attendee.answers.length > 0) {
    await tx
      .insert(answers)
      .values(attendee.answers.map((answer) => ({ ticketId: ticket.id, ...answer })));
  }
  await reindexTicketSearch(tx, {
    id: ticket.id,
    eventId: order.eventId,
    name: attendee.name,
    email: attendee.email,
    phone: attendee.phone,
    orderCode: order.code,
  });
  await queueLetter(tx, {
    key: `ticket-for-attendee:${ticket.id}:${now}`,
    eventId: order.eventId,
    kind: "ticket-for-attendee",
    to: { name: attendee.name, address: attendee.email },
    lang: given.lang,
    props: { ticketId: ticket.id },
    now,
  });
}
