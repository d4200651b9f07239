import { and, eq, inArray, or } from "drizzle-orm";
import { commitMany } from "#app/calendar/commit-many.ts";
import { lockCalendars } from "#app/calendar/lock-calendar.ts";
import { newId } from "#app/lib/ids.ts";
import { Refusal } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { commitments, meetingSitters, meetings, untoldMeetings } from "#db/schema.server.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";

type Row = typeof meetings.$inferSelect;

/** What shall become of meetings: some canceled, some moved (or planned again), some new. */
export type MeetingChanges = {
  cancel: (SeatedMeeting & { why: NonNullable<Row["canceledFor"]>; byPartyId?: string })[];
  move: (SeatedMeeting & { to: PlannedMeeting })[];
  add: { planned: PlannedMeeting; origin: Row["origin"]; locked?: boolean }[];
};

const atOnce = 500;

/**
 * Carries out changes of an event's meetings with the calendars of everyone concerned: the time of
 * canceled and moved ones is given back first, so that two may change places. Throws a `Refusal`
 * (`busy`) where somebody would have to be in two places at once. Each change raises the meeting's
 * `sequence`, and what its people knew of it is kept until they are told (`tellMeetings`). A part of
 * verbs that hold the plan (`lockPlan`).
 * @returns the ids of those that are new, in the order of `add`.
 */
export async function changeMeetings(
  tx: Tx,
  { eventId, changes, now }: { eventId: string; changes: MeetingChanges; now: Instant },
): Promise<string[]> {
  const { cancel, move } = changes;
  const add = changes.add.map((one) => ({ ...one, id: newId(now) }));
  const personIds = [
    ...[...cancel, ...move].flatMap(({ sitters }) => sitters),
    ...[...move.map(({ to }) => to), ...add.map(({ planned }) => planned)].flatMap(
      ({ sitters }) => sitters,
    ),
  ].map(({ personId }) => personId);
  await lockCalendars(tx, { eventId, personIds });
  await keepTold(tx, [...cancel, ...move], now);
  await giveBack(
    tx,
    [...cancel, ...move].map(({ meeting }) => meeting.id),
  );
  for (const { meeting, why, byPartyId } of cancel) {
    const over = { state: "canceled", canceledFor: why, canceledByPartyId: byPartyId ?? null };
    await change(tx, meeting, { ...over, state: "canceled" }, now);
  }
  for (const { meeting, sitters, to } of move) {
    const { startsAt, endsAt, tableId, requestId } = to;
    const planned = { state: "planned", canceledFor: null, canceledByPartyId: null } as const;
    await change(tx, meeting, { ...planned, startsAt, endsAt, tableId, requestId }, now);
    await reseat(tx, meeting, { was: sitters, sitters: to.sitters });
  }
  await insertMany(
    tx,
    meetings,
    add.map(({ id, planned: { sitters: _, ...planned }, origin, locked = false }) => ({
      id,
      eventId,
      ...planned,
      state: "planned" as const,
      locked,
      origin,
      sequence: 0,
      createdAt: now,
      changedAt: now,
      canceledFor: null,
      canceledByPartyId: null,
    })),
  );
  await insertMany(
    tx,
    meetingSitters,
    add.flatMap(({ id, planned }) => planned.sitters.map((one) => sitterRow(one, id, eventId))),
  );
  await insertMany(
    tx,
    untoldMeetings,
    add.map(({ id: meetingId }) => ({ meetingId, eventId, told: null, tellAt: now })),
  );
  const placed = [...move.map(({ meeting, to }) => ({ id: meeting.id, planned: to })), ...add];
  const committed = await commitMany(tx, { eventId, wanted: placed.flatMap(timesOf), now });
  if (!committed.ok) throw new Refusal(committed);
  return add.map(({ id }) => id);
}

function timesOf({ id, planned }: { id: string; planned: PlannedMeeting }) {
  const { startsAt, endsAt, sitters } = planned;
  return sitters.map(({ personId }) => ({
    personId,
    kind: "meeting" as const,
    subjectId: id,
    startsAt,
    endsAt,
  }));
}

/** What people know of meetings that change now; what is kept of an earlier change stays. */
async function keepTold(tx: Tx, changed: SeatedMeeting[], now: Instant): Promise<void> {
  const rows = changed.map(({ meeting, sitters }) => {
    const { id: meetingId, eventId, startsAt, endsAt, tableId } = meeting;
    return { meetingId, eventId, told: { startsAt, endsAt, tableId, sitters }, tellAt: now };
  });
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx
      .insert(untoldMeetings)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoNothing();
  }
}

async function giveBack(tx: Tx, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await tx
      .delete(commitments)
      .where(and(eq(commitments.kind, "meeting"), inArray(commitments.subjectId, some)));
  }
}

function change(tx: Tx, meeting: Row, set: Partial<Row>, now: Instant) {
  return tx
    .update(meetings)
    .set({ ...set, sequence: meeting.sequence + 1, changedAt: now })
    .where(eq(meetings.id, meeting.id));
}

async function reseat(
  tx: Tx,
  { id, eventId }: Row,
  { was, sitters }: { was: SeatedMeeting["sitters"]; sitters: SeatedMeeting["sitters"] },
): Promise<void> {
  const isIn = (one: { personId: string }, all: { personId: string }[]) =>
    all.some(({ personId }) => personId === one.personId);
  const gone = was.filter((one) => !isIn(one, sitters));
  if (gone.length > 0) {
    await tx
      .delete(meetingSitters)
      .where(
        and(
          eq(meetingSitters.meetingId, id),
          or(...gone.map(({ personId }) => eq(meetingSitters.personId, personId))),
        ),
      );
  }
  const come = sitters.filter((one) => !isIn(one, was));
  await insertMany(
    tx,
    meetingSitters,
    come.map((one) => sitterRow(one, id, eventId)),
  );
}

function sitterRow(
  { partyId, personId }: { partyId: string; personId: string },
  meetingId: string,
  eventId: string,
) {
  const here = { arrivedAt: null, arrivedBy: null, missedAt: null };
  return { meetingId, personId, eventId, partyId, ...here };
}
