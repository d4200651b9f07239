import type { Day, Instant } from "#app/lib/time.ts";
import { day, startOfDay } from "#app/lib/time.ts";

/**
 * What an event gives back of a ticket's price: a share that shrinks as the first day comes nearer,
 * less what is kept of every ticket. Amounts in minor units.
 */
export type RefundRule = {
  keptFixed: number;
  keptPercent: number;
  /** The share given back up to so many days before the first day; the earliest first. */
  steps: { daysBefore: number; percent: number }[];
  /** Giving back more than this at once takes two organizers. */
  confirmAbove: number;
};

/** An event that has decided nothing gives everything back, until it begins. */
export const generousRule: RefundRule = {
  keptFixed: 0,
  keptPercent: 0,
  steps: [{ daysBefore: 0, percent: 100 }],
  confirmAbove: 1_000_000,
};

/** The share of a price (in percent) that this rule gives back at `now`; 0 once all steps passed. */
export function shareAt(
  rule: RefundRule,
  event: { firstDay: Day; zone: string },
  now: Instant,
): number {
  const left = (startOfDay(event.firstDay, event.zone) - now) / day;
  const open = rule.steps.filter(({ daysBefore }) => left >= daysBefore);
  return open.reduce((best, { daysBefore, percent }) => {
    const nearest = open.every((step) => step.daysBefore <= daysBefore);
    return nearest ? percent : best;
  }, 0);
}

/** What goes back of one ticket's price and what is kept of it; together they are the price. */
export function partsOf(
  price: number,
  rule: RefundRule,
  share: number,
): { back: number; kept: number } {
  const shared = Math.floor((price * share) / 100);
  const fee = rule.keptFixed + Math.ceil((price * rule.keptPercent) / 100);
  const back = Math.max(0, shared - fee);
  return { back, kept: price - back };
}
