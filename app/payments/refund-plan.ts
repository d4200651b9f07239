import type { Day, Instant } from "#app/lib/time.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { RefundFee } from "#emails/letter-kinds.ts";
import type { Payment } from "./payments.ts";
import { type Purse, priceOf, purseOf, takenOf } from "./purse.ts";
import { partsOf, type RefundRule, shareAt } from "./refund-rule.ts";

/** How much goes back: by the rule of the event, a share of the prices, or an amount. */
export type RefundWish = "rule" | { percent: number } | { amount: number };

/** What a refund would come to, in minor units. */
export type RefundPlan = {
  /** What goes back, and what is kept of what was paid for the tickets. */
  back: number;
  kept: number;
  /** Whether the order has less left than the rule or share would give back. */
  capped: boolean;
  /** What the rule says today, where it was by rule. */
  fee: RefundFee | null;
  /** By how much what the order keeps grows, or below 0 shrinks. */
  keeps: number;
  /** What there was before. */
  purse: Purse;
};

/**
 * What goes back for these tickets of an order. Rule and share give of its own money alone (see
 * `purseOf`), and never more than is left of that; an amount is what was asked for, to be refused
 * where it is more than all that is here. The rule keeps nothing of an order that is not paid: what
 * came for it pays for its other tickets, and what is beyond those goes back.
 */
export function planOf({
  order,
  paid,
  tickets,
  event,
  rule,
  refund,
  now,
}: {
  order: OrderWithTickets;
  paid: Payment[];
  /** Those that are canceled; all of them valid. */
  tickets: { price: number }[];
  event: { firstDay: Day; zone: string };
  rule: RefundRule;
  refund: RefundWish;
  now: Instant;
}): RefundPlan {
  const purse = purseOf(order, paid);
  const price = priceOf(tickets);
  const asked = typeof refund === "object" && "amount" in refund ? refund.amount : null;
  if (order.status === "pending" || order.status === "expired") {
    const beyond = tickets.length === 0 ? 0 : Math.max(0, purse.here - (order.total - price));
    const back = asked ?? beyond;
    const kept = Math.max(0, beyond - back);
    return { back, kept, capped: false, fee: null, keeps: kept, purse };
  }
  const due = asked ?? dueOf(tickets, { event, rule, refund, now });
  const back = asked ?? Math.min(due, purse.own);
  const kept = Math.max(0, Math.min(price, purse.own) - back);
  const { keptFixed, keptPercent } = rule;
  const byRule = { share: shareAt(rule, event, now), keptFixed, keptPercent };
  const fee = refund === "rule" ? byRule : null;
  const keeps = price - takenOf(purse, back, price);
  return { back, kept, capped: back < due, fee, keeps, purse };
}

function dueOf(
  tickets: { price: number }[],
  {
    event,
    rule,
    refund,
    now,
  }: {
    event: { firstDay: Day; zone: string };
    rule: RefundRule;
    refund: RefundWish;
    now: Instant;
  },
): number {
  if (typeof refund === "object" && "percent" in refund) {
    return Math.floor((priceOf(tickets) * refund.percent) / 100);
  }
  const share = shareAt(rule, event, now);
  return tickets.reduce((sum, { price }) => sum + partsOf(price, rule, share).back, 0);
}
