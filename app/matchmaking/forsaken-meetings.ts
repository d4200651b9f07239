import { and, eq, gt, inArray, lte } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSitters, meetings } from "#db/schema.server.ts";
import { calendarsOf } from "./availability.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { type AttendedMeeting, isForsaken } from "./seated-meeting.ts";

/** The meetings of an event that are on at `now`, each with who has come; two queries. */
export async function meetingsOn(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<AttendedMeeting[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.eventId, eventId),
        eq(meetings.state, "planned"),
        lte(meetings.startsAt, now),
        gt(meetings.endsAt, now),
      ),
    )
    .orderBy(meetings.startsAt, meetings.id);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const seated = await db
    .select()
    .from(meetingSitters)
    .where(inArray(meetingSitters.meetingId, ids));
  return rows.map((meeting) => ({
    meeting,
    sitters: seated.filter(({ meetingId }) => meetingId === meeting.id),
  }));
}

/**
 * Who of these people can sit down at once: they are there for this part of the day, have not marked
 * the slot that is on as busy, and nothing takes them but a meeting to which the other side has not
 * come. Nobody where no slot is on.
 */
export async function freeAtOnce(
  db: Reader,
  of: { event: Event; on: AttendedMeeting[]; personIds: string[]; now: Instant },
): Promise<Set<string>> {
  const { event, on, personIds, now } = of;
  const forsaken = on.filter((one) => isForsaken(one, now)).map(({ meeting }) => meeting.id);
  const settings = await meetingSettingsOf(db, event);
  const besides = new Set(forsaken);
  const calendars = await calendarsOf(db, { event, settings, personIds, besides });
  const isFree = (id: string) =>
    calendars
      .get(id)
      ?.slots.some(
        ({ state, startsAt, endsAt }) => state === "free" && startsAt <= now && now < endsAt,
      );
  return new Set(personIds.filter(isFree));
}
