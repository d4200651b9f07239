import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { untoldMeetings } from "#db/schema.server.ts";
import { quietTime } from "./day-times.ts";
import { tellAndOffer } from "./tell-and-offer.ts";
import { forgetTold } from "./tell-meetings.ts";
import { isSoon, newsOf, untoldOf } from "./untold-meetings.ts";

/**
 * What organizers change by hand is told once they have let it rest (`quietTime`), and what came free
 * is offered then: each change puts off the letters of those before it, and of what is as people know
 * it nobody is told. Only where a meeting begins soon the letter goes at once. A part of verbs that
 * hold the plan.
 * @returns when letters go out; null where nobody is to be told.
 */
export async function holdLetters(
  tx: Tx,
  { event, key, now }: { event: Event; key: string; now: Instant },
): Promise<Instant | null> {
  const eventId = event.id;
  const untold = await untoldOf(tx, { eventId });
  const known = untold.filter((one) => newsOf(one).size === 0);
  await forgetTold(tx, { eventId, ids: known.map(({ meeting }) => meeting.id) });
  const soon = untold
    .filter((one) => !known.includes(one) && isSoon(one, now))
    .map(({ meeting }) => meeting.id);
  await tellAndOffer(tx, { event, key, ids: soon, now });
  await tx
    .update(untoldMeetings)
    .set({ tellAt: now + quietTime })
    .where(eq(untoldMeetings.eventId, eventId));
  if (soon.length > 0) return now;
  return untold.length > known.length ? now + quietTime : null;
}
