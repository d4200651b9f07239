import { and, eq, gt } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { transfers } from "#db/schema.server.ts";
import type { TicketsThatCame } from "./came.ts";
import { handOverTicket } from "./hand-over-ticket.ts";
import { lockedOrder } from "./locked-order.ts";
import { orderOfTicket } from "./order-of-ticket.ts";
import type { NewAttendee } from "./order-rows.ts";
import { tellPassedOn } from "./tell-transfer.ts";
import type { Transfer } from "./transfers.ts";

export type AcceptRefusal = "transfer_over" | "ticket_canceled" | "not_paid" | "already_came";

/**
 * The other accepts a ticket: from that instant it is theirs, with a new code; the old one opens no
 * gate any more. They get the ticket, whoever had it and the buyer get a letter each. Refuses a
 * transfer that was declined, withdrawn, accepted or ran out, and a ticket that was canceled or
 * came in (`came`) meanwhile.
 */
export async function acceptTransfer(
  db: Db,
  accepted: {
    transfer: Transfer;
    attendee: NewAttendee;
    gateSalt: Uint8Array;
    came: TicketsThatCame;
    lang: Lang;
    now: Instant;
  },
): Promise<Result<undefined, AcceptRefusal>> {
  const { transfer, attendee, gateSalt, came, lang, now } = accepted;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, AcceptRefusal>> => {
      const found = await orderOfTicket(tx, transfer.ticketId);
      if (!found) return refused("ticket_canceled");
      const order = await lockedOrder(tx, found.id);
      const ticket = order.tickets.find(({ id }) => id === transfer.ticketId);
      if (ticket?.status !== "valid") return refused("ticket_canceled");
      if (order.status !== "paid") return refused("not_paid");
      const ended = await tx
        .update(transfers)
        .set({ state: "accepted", endedAt: now })
        .where(
          and(
            eq(transfers.id, transfer.id),
            eq(transfers.state, "offered"),
            gt(transfers.expiresAt, now),
          ),
        )
        .returning({ id: transfers.id });
      if (ended.length === 0) throw new Refusal(refused("transfer_over"));
      const inside = await came(tx, [ticket.id]);
      if (inside.size > 0) throw new Refusal(refused("already_came"));

      await handOverTicket(tx, { order, ticket, attendee, gateSalt, lang, now });
      await tellPassedOn(tx, { transfer, order, ticket, holder: attendee.email, now });
      await recordActivity(tx, {
        eventId: order.eventId,
        actor: { kind: "buyer", label: attendee.email },
        verb: "transferred_ticket",
        subject: { kind: "ticket", id: ticket.id },
        detail: { code: order.code, name: attendee.name, from: ticket.attendeeName },
        at: now,
      });
      return ok();
    }),
  );
}
