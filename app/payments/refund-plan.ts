import type { Day, Instant } from "#app/lib/time.ts";
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
};

/**
 * What goes back for these tickets. Rule and share never give more than is left of what was paid;
 * an amount is what was asked for, to be refused where it is more.
 */
export function planOf({
  tickets,
  event,
  rule,
  left,
  refund,
  now,
}: {
  tickets: { price: number }[];
  event: { firstDay: Day; zone: string };
  rule: RefundRule;
  left: number;
  refund: RefundWish;
  now: Instant;
}): RefundPlan {
  const prices = tickets.reduce((sum, { price }) => sum + price, 0);
  const keptBy = (back: number) => Math.max(0, Math.min(prices, left) - back);
  if (typeof refund === "object" && "amount" in refund) {
    return { back: refund.amount, kept: keptBy(refund.amount), capped: false };
  }
  const due =
    refund === "rule"
      ? sumOf(tickets, rule, shareAt(rule, event, now))
      : Math.floor((prices * refund.percent) / 100);
  const back = Math.min(due, Math.max(0, left));
  return { back, kept: keptBy(back), capped: back < due };
}

function sumOf(tickets: { price: number }[], rule: RefundRule, share: number): number {
  return tickets.reduce((sum, { price }) => sum + partsOf(price, rule, share).back, 0);
}
