import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import type { RefundWish } from "./cancel-with-refund.ts";
import { netOf, paymentsOf } from "./payments.ts";
import { planOf } from "./refund-plan.ts";
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
  const left = netOf(paid);
  const chosen = order.tickets.filter(
    (ticket) => ticket.status === "valid" && ticketIds.includes(ticket.id),
  );
  const plan = planOf({
    tickets: chosen,
    event,
    rule: await refundRuleOf(db, event.id),
    left,
    refund,
    now,
  });
  const people = new Set([order.buyerEmail, ...chosen.map((ticket) => ticket.attendeeEmail)]);
  const byHand = paid.some(
    ({ status, provider }) =>
      status === "received" && (provider === "door" || provider === "transfer"),
  );
  return {
    ...plan,
    left,
    tickets: chosen.length,
    people: people.size,
    tooMuch: plan.back > left,
    byHand: byHand && plan.back > 0,
  };
}

export type RefundPreview = Awaited<ReturnType<typeof refundPreview>>;
