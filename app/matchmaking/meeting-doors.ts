import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/accounts/people.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSettings, representatives } from "#db/schema.server.ts";
import { eventsOfParticipant } from "./participants.ts";

/** An event at which someone can look for others to meet. */
export type MeetingDoor = {
  slug: string;
  name: Localized;
  /** Whether an organization there waits for their word to speak for it. */
  isInvited: boolean;
};

/**
 * Where someone can look for others: of the events they take part in, those whose wishes and
 * requests are open, and those at which they speak for an organization or are asked to.
 */
export async function meetingDoors(
  db: Reader,
  person: Pick<Person, "id" | "email">,
  now: Instant,
): Promise<MeetingDoor[]> {
  const events = await eventsOfParticipant(db, person, now);
  if (events.length === 0) return [];
  const ids = events.map(({ id }) => id);
  const open = await db
    .select({ id: meetingSettings.eventId })
    .from(meetingSettings)
    .where(and(inArray(meetingSettings.eventId, ids), eq(meetingSettings.isOpen, true)));
  const spoken = await db
    .select({ id: representatives.eventId, state: representatives.state })
    .from(representatives)
    .where(and(inArray(representatives.eventId, ids), eq(representatives.personId, person.id)));
  return events
    .filter((event) => [...open, ...spoken].some(({ id }) => id === event.id))
    .map(({ id, slug, name }) => ({
      slug,
      name,
      isInvited: spoken.some((one) => one.id === id && one.state === "invited"),
    }));
}
