import { hour, type Instant, minute } from "#app/lib/time.ts";

/** People check in at their table from so long before a meeting begins. */
export const checkInFrom = 15 * minute;

/** So long after the beginning, a side of which nobody has come is missing. */
export const missingAfter = 5 * minute;

/** Less than this is no meeting: nobody is called to a table for it. */
export const leastOfMeeting = 10 * minute;

/** Letters about what organizers change by hand wait until nobody has changed anything for so long. */
export const quietTime = 2 * minute;

/** Of a meeting that begins sooner than this, people are told at once. */
export const beginsSoon = hour;

/** A slot that begins earlier than this is offered to nobody beforehand. */
const leastNotice = 20 * minute;
const longestOffer = 12 * hour;
const walkUpOffer = 4 * minute;

/**
 * Until when two may take a slot that came free: half the time that is left, twelve hours at most;
 * null where it begins too soon to be offered.
 */
export function offerUntil(startsAt: Instant, now: Instant): Instant | null {
  const left = startsAt - now;
  return left < leastNotice ? null : now + Math.min(longestOffer, Math.floor(left / 2));
}

/** Until when two may meet at once at a table; null where too little of the slot would be left. */
export function walkUpUntil(endsAt: Instant, now: Instant): Instant | null {
  return endsAt - now < leastOfMeeting ? null : now + walkUpOffer;
}
