import { and, asc, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSitters, meetings, untoldMeetings } from "#db/schema.server.ts";
import type { MeetingNews } from "#emails/letter-kinds.ts";
import { beginsSoon } from "./day-times.ts";
import type { FreedSlot } from "./offer-freed-slot.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";

type Row = typeof untoldMeetings.$inferSelect;

/** A meeting as it is now, and as its people know it. */
export type UntoldMeeting = SeatedMeeting & Pick<Row, "told" | "tellAt">;

/** The meetings of an event of which letters wait, all or some of them; two queries. */
export async function untoldOf(
  db: Reader,
  { eventId, ids }: { eventId: string; ids?: string[] },
): Promise<UntoldMeeting[]> {
  if (ids?.length === 0) return [];
  const isOne = and(
    eq(untoldMeetings.eventId, eventId),
    ids ? inArray(untoldMeetings.meetingId, ids) : undefined,
  );
  const rows = await db
    .select({ meeting: meetings, told: untoldMeetings.told, tellAt: untoldMeetings.tellAt })
    .from(untoldMeetings)
    .innerJoin(meetings, eq(meetings.id, untoldMeetings.meetingId))
    .where(isOne)
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
  const seated = await db
    .select({
      meetingId: meetingSitters.meetingId,
      partyId: meetingSitters.partyId,
      personId: meetingSitters.personId,
    })
    .from(untoldMeetings)
    .innerJoin(meetingSitters, eq(meetingSitters.meetingId, untoldMeetings.meetingId))
    .where(isOne);
  const sitters = new Map<string, UntoldMeeting["sitters"]>(
    rows.map(({ meeting }) => [meeting.id, []]),
  );
  for (const { meetingId, ...one } of seated) sitters.get(meetingId)?.push(one);
  return rows.map((row) => ({ ...row, sitters: sitters.get(row.meeting.id) ?? [] }));
}

/** When letters about changes by hand go out at an event; null where none wait. */
export async function lettersGoOut(db: Reader, eventId: string): Promise<Instant | null> {
  const [found] = await db
    .select({ at: untoldMeetings.tellAt })
    .from(untoldMeetings)
    .where(eq(untoldMeetings.eventId, eventId))
    .orderBy(asc(untoldMeetings.tellAt))
    .limit(1);
  return found?.at ?? null;
}

/** What a meeting has become for each person who knows of it or sits there; nobody as they know it. */
export function newsOf({ meeting, sitters, told }: UntoldMeeting) {
  const before = peopleOf(told?.sitters ?? []);
  const after = peopleOf(meeting.state === "planned" ? sitters : []);
  const news = new Map<string, MeetingNews["kind"]>();
  for (const id of before) if (!after.has(id)) news.set(id, "canceled");
  for (const id of after) if (!before.has(id)) news.set(id, "added");
  if (news.size === 0 && told !== null && isThere(meeting, told)) return news;
  for (const id of after) if (before.has(id)) news.set(id, "moved");
  return news;
}

/** The slot and table at which people know a meeting and where it is no more; null where it is. */
export function freedBy({ meeting, told }: UntoldMeeting): FreedSlot | null {
  if (told === null || (meeting.state === "planned" && isThere(meeting, told))) return null;
  return { startsAt: told.startsAt, tableId: told.tableId, freedById: meeting.id };
}

/** Whether a meeting begins, or began as people know it, so soon that nothing may wait. */
export function isSoon({ meeting, told }: UntoldMeeting, now: Instant): boolean {
  const starts = [meeting.startsAt, told?.startsAt ?? meeting.startsAt];
  return starts.some((at) => at - now < beginsSoon);
}

/** A meeting with the people who know of it, who are to sit there again where it goes back. */
export async function asTold(db: Reader, seated: SeatedMeeting): Promise<SeatedMeeting> {
  const { eventId, id } = seated.meeting;
  const [untold] = await untoldOf(db, { eventId, ids: [id] });
  return { ...seated, sitters: untold?.told?.sitters ?? seated.sitters };
}

/** The meeting of a pair that was canceled while its people still count on it; null where none is. */
export async function canceledUntold(
  db: Reader,
  { eventId, pair }: { eventId: string; pair: string },
): Promise<SeatedMeeting | null> {
  const found = (await untoldOf(db, { eventId })).find(
    ({ meeting, told }) => meeting.pair === pair && meeting.state === "canceled" && told !== null,
  );
  return found ? { meeting: found.meeting, sitters: found.sitters } : null;
}

function peopleOf(sitters: SeatedMeeting["sitters"]): Set<string> {
  return new Set(sitters.map(({ personId }) => personId));
}

function isThere(
  meeting: SeatedMeeting["meeting"],
  { startsAt, endsAt, tableId }: NonNullable<Row["told"]>,
): boolean {
  return meeting.startsAt === startsAt && meeting.endsAt === endsAt && meeting.tableId === tableId;
}
