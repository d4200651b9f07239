import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { paymentsOf } from "./payments.ts";
import { planOf, type RefundWish } from "./refund-plan.ts";
import { refundRuleOf } from "./refund-rules.ts";

/** What canceling these tickets and giving money back for them would do; two queries. */
export async function refundPreview(
  db: Reader,
  {
    order,
    event,
    ticketIds,
    refund,
    now,
  }: {
    order: OrderWithTickets;
    event: Event;
    ticketIds: string[];
    refund: RefundWish;
    now: Instant;
  },
) {
  const paid = await paymentsOf(db, order.id);
  const lives = order.status === "paid" || order.status === "pending";
  const chosen = order.tickets.filter(({ id, status }) => {
    return lives && status === "valid" && ticketIds.includes(id);
  });
  const rule = await refundRuleOf(db, event.id);
  const { purse, back, kept, capped } = planOf({
    ...{ order, paid, tickets: chosen, event, rule, refund, now },
  });
  const people = new Set([order.buyerEmail, ...chosen.map((ticket) => ticket.attendeeEmail)]);
  const byHand = paid.some(
    ({ status, provider }) =>
      status === "received" && (provider === "door" || provider === "transfer"),
  );
  return {
    back,
    kept,
    capped,
    left: purse.here,
    tickets: chosen.length,
    people: people.size,
    tooMuch: back > purse.here,
    byHand: byHand && back > 0,
  };
}

export type RefundPreview = Awaited<ReturnType<typeof refundPreview>>;
