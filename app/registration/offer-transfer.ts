import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import { day, type Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { transfers } from "#db/schema.server.ts";
import type { TicketsThatCame } from "./came.ts";
import { lockedOrder } from "./locked-order.ts";
import { tellTransfer } from "./tell-transfer.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

/** How long the other has to accept, in ms; never beyond the deadline. */
const timeToAccept = 7 * day;

export type OfferTransferRefusal =
  | "too_late"
  | "unknown_ticket"
  | "ticket_canceled"
  | "not_paid"
  | "already_came"
  | "passed_on_already"
  | "same_person";

/**
 * Sets out to pass a ticket of a paid order on to someone, who is asked by letter; until they
 * accept it stays whose it is, and its code stays good. Another offer of the same ticket takes the
 * place of this one. Refuses what is too late (`until`), tickets that are canceled, have come in
 * (`came`) or were passed on before, and passing on to oneself.
 */
export async function offerTransfer(
  db: Db,
  offer: {
    orderId: string;
    ticketId: string;
    to: { name: string; email: string };
    /** The end of passing on by buyers; null: they never may. */
    until: Instant | null;
    came: TicketsThatCame;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ secret: string }, OfferTransferRefusal>> {
  const { orderId, ticketId, to, until, actor, now } = offer;
  const secret = newSecret();
  return transact(db, async (tx): Promise<Result<{ secret: string }, OfferTransferRefusal>> => {
    if (until === null || until <= now) return refused("too_late");
    const order = await lockedOrder(tx, orderId);
    const ticket = order.tickets.find(({ id }) => id === ticketId);
    if (!ticket) return refused("unknown_ticket");
    if (ticket.status === "canceled") return refused("ticket_canceled");
    if (order.status !== "paid") return refused("not_paid");
    if (ticket.transferredAt !== null) return refused("passed_on_already");
    if ((await offer.came(tx, [ticketId])).size > 0) return refused("already_came");
    if (to.email === ticket.attendeeEmail) return refused("same_person");

    await withdrawOffers(tx, { tickets: [ticket], except: to.email, now });
    const [transfer] = await tx
      .insert(transfers)
      .values({
        id: newId(now),
        eventId: order.eventId,
        ticketId,
        fromName: ticket.attendeeName,
        fromEmail: ticket.attendeeEmail,
        toName: to.name,
        toEmail: to.email,
        lang: order.lang,
        state: "offered",
        secretHash: sha256(secret),
        secretSealed: seal("transfer", secret),
        expiresAt: Math.min(until, now + timeToAccept),
        createdAt: now,
      })
      .returning();
    if (!transfer) throw new Error("nothing was passed on");
    await tellTransfer(tx, { transfer, type: ticket.type, news: "offered", to, now });
    await recordActivity(tx, {
      eventId: order.eventId,
      actor,
      verb: "offered_transfer",
      subject: { kind: "ticket", id: ticketId },
      detail: { code: order.code, name: to.name, from: ticket.attendeeName },
      at: now,
    });
    return ok({ secret });
  });
}
