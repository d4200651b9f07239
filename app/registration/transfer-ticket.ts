import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import type { TicketsThatCame } from "./came.ts";
import { handOverTicket } from "./hand-over-ticket.ts";
import { lockedOrder } from "./locked-order.ts";
import { orderOfTicket } from "./order-of-ticket.ts";
import { tellPassedOn } from "./tell-transfer.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

export type TransferTicketRefusal = "ticket_canceled" | "not_paid" | "already_came" | "no_reason";

/**
 * An organizer passes a ticket on at once, and says why: nobody is asked, the new code goes to the
 * new holder, and the old one opens no gate any more, of which whoever had it and the buyer are
 * told. To whom it was offered before, it is not any more.
 */
export async function transferTicket(
  db: Db,
  passed: {
    event: { id: string; gateSalt: Uint8Array };
    ticketId: string;
    to: { name: string; email: string };
    came: TicketsThatCame;
    reason: string;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, TransferTicketRefusal>> {
  const { event, ticketId, to, came, reason, actor, now } = passed;
  if (reason === "") return refused("no_reason");
  return transact(db, async (tx): Promise<Result<undefined, TransferTicketRefusal>> => {
    const found = await orderOfTicket(tx, ticketId);
    if (found?.eventId !== event.id) return refused("ticket_canceled");
    const order = await lockedOrder(tx, found.id);
    const ticket = order.tickets.find(({ id }) => id === ticketId);
    if (ticket?.status !== "valid") return refused("ticket_canceled");
    if (order.status !== "paid") return refused("not_paid");
    if ((await came(tx, [ticketId])).size > 0) return refused("already_came");

    await withdrawOffers(tx, { tickets: [ticket], except: to.email, now });
    const attendee = { ...to, phone: "", answers: [] };
    const { gateSalt } = event;
    await handOverTicket(tx, { order, ticket, attendee, gateSalt, lang: order.lang, now });
    const { lang } = order;
    const names = { fromName: ticket.attendeeName, toName: to.name };
    const transfer = { id: `${ticketId}:${now}`, eventId: event.id, lang, ...names };
    await tellPassedOn(tx, { transfer, order, ticket, holder: to.email, now });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "transferred_ticket",
      subject: { kind: "ticket", id: ticketId },
      detail: { code: order.code, name: to.name, from: ticket.attendeeName, reason },
      at: now,
    });
    return ok();
  });
}
