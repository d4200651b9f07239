import type { Actor } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import type { TicketsThatCame } from "#app/registration/came.ts";
import { cancelOrderWithin } from "#app/registration/cancel-order.ts";
import { cancelTicketWithin } from "#app/registration/cancel-ticket.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { giveBack } from "./give-back.ts";
import { keepMore } from "./keep-more.ts";
import { paymentsOf } from "./payments.ts";
import { queueRefundLetter } from "./queue-refund-letter.ts";
import { planOf, type RefundWish } from "./refund-plan.ts";
import { refundRuleOf } from "./refund-rules.ts";
import type { RefundCause } from "./refunds.ts";
import { takeAsPaid } from "./take-as-paid.ts";

export type CancelRefusal =
  | "unknown_ticket"
  | "ticket_canceled"
  | "already_came"
  | "already_ended"
  | "more_than_paid"
  | "nothing_asked";

/**
 * Cancels these tickets of an order (all of them: the order itself) and gives money back for them,
 * in one transaction: neither happens without the other. Without tickets it is a refund alone.
 * What the plan keeps of their prices, be it all, is the order's own from then on; an order that
 * was not paid is, where what came for it pays for the tickets that stay.
 * Refuses tickets that came in, where it is asked whether they `came`, and more than what was paid
 * and not yet given back. Answers what goes back, in minor units.
 */
export async function cancelWithRefund(
  db: Db,
  asked: {
    eventId: string;
    orderId: string;
    ticketIds: string[] | "all";
    refund: RefundWish;
    reason: string;
    /** Asked for a buyer; an organizer may cancel what came in. */
    came?: TicketsThatCame;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<number, CancelRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<number, CancelRefusal>> => {
      const order = await lockedOrder(tx, asked.orderId);
      const event = await eventById(tx, order.eventId);
      if (!event || event.id !== asked.eventId) return refused("unknown_ticket");
      const chosen = chosenOf(order, asked.ticketIds);
      if (!chosen.ok) return chosen;
      const came = await asked.came?.(tx, idsOf(chosen.value));
      if (came && came.size > 0) return refused("already_came");
      const plan = planOf({
        order,
        paid: await paymentsOf(tx, order.id),
        tickets: chosen.value,
        event,
        rule: await refundRuleOf(tx, event.id),
        refund: asked.refund,
        now: asked.now,
      });
      if (plan.back === 0 && chosen.value.length === 0) return refused("nothing_asked");

      await keepMore(tx, order.id, plan.keeps);
      await cancelChosen(tx, order, { chosen: chosen.value, ...asked });
      const { reason, actor: by, now } = asked;
      await takeAsPaid(tx, { orderId: order.id, back: plan.back, actor: by, now });
      const { kept, fee, back: amount } = plan;
      const about = { orderId: order.id, amount, kept, fee, cause: causeOf(order, chosen.value) };
      if (amount === 0) {
        const { id: orderId, currency } = order;
        const name = `${orderId}:${idsOf(chosen.value).join(":")}`;
        if (kept > 0)
          await queueRefundLetter(tx, { ...about, name, payment: null, orderId, currency, now });
        return ok(0);
      }
      await giveBack(tx, { ...about, reason, by, now });
      await issuePapers(tx, { orderId: order.id, now });
      return ok(plan.back);
    }),
  );
}

type Ticket = OrderWithTickets["tickets"][number];

function idsOf(tickets: Ticket[]): string[] {
  return tickets.map(({ id }) => id);
}

function validOf(order: OrderWithTickets): Ticket[] {
  return order.tickets.filter((ticket) => ticket.status === "valid");
}

function chosenOf(
  order: OrderWithTickets,
  ids: string[] | "all",
): Result<Ticket[], "unknown_ticket" | "ticket_canceled"> {
  if (ids === "all") return ok(validOf(order));
  const chosen: Ticket[] = [];
  for (const id of new Set(ids)) {
    const ticket = order.tickets.find((one) => one.id === id);
    if (!ticket) return refused("unknown_ticket");
    if (ticket.status === "canceled") return refused("ticket_canceled");
    chosen.push(ticket);
  }
  return ok(chosen);
}

async function cancelChosen(
  tx: Tx,
  order: OrderWithTickets,
  asked: { chosen: Ticket[]; reason: string; actor: Actor; now: Instant },
): Promise<void> {
  const { chosen, reason, actor, now } = asked;
  if (chosen.length > 0 && chosen.length === validOf(order).length) {
    const canceled = await cancelOrderWithin(tx, { orderId: order.id, reason, actor, now });
    if (!canceled.ok) throw new Refusal(canceled);
    return;
  }
  const { eventId } = order;
  for (const { id: ticketId } of chosen) {
    const canceled = await cancelTicketWithin(tx, { eventId, ticketId, reason, actor, now });
    if (!canceled.ok) throw new Refusal(canceled);
  }
}

function causeOf(order: OrderWithTickets, chosen: Ticket[]): RefundCause {
  if (chosen.length === 0) return "goodwill";
  return chosen.length === validOf(order).length ? "canceled" : "ticket_canceled";
}
