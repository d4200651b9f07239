import { addDays, type Day, type Instant, instantOf, startOfDay } from "#app/lib/time.ts";

/** What buyers may do with their tickets by themselves until a deadline. */
export type BuyerChange = "correct" | "transfer" | "exchange" | "cancel";

/** What of an event says until when. */
export type ChangeRules = {
  firstDay: Day;
  opensAt: string;
  zone: string;
  correctDays: number | null;
  transferDays: number | null;
  exchangeDays: number | null;
  cancelDays: number | null;
};

/**
 * The instant from which buyers may no longer do this by themselves: so many days before the doors
 * open on the first day; null where they never may.
 */
export function deadlineOf(event: ChangeRules, change: BuyerChange): Instant | null {
  const days = event[`${change}Days`];
  if (days === null) return null;
  const on = addDays(event.firstDay, -days);
  return instantOf(`${on}T${event.opensAt}`, event.zone) ?? startOfDay(on, event.zone);
}

/** Whether buyers may still do this by themselves at `now`. */
export function mayStill(event: ChangeRules, change: BuyerChange, now: Instant): boolean {
  const deadline = deadlineOf(event, change);
  return deadline !== null && now < deadline;
}
