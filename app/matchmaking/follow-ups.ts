import { and, eq } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import {
  meetingFeedback,
  meetingFollowUps,
  meetingSitters,
  people,
  representatives,
} from "#db/schema.server.ts";
import { attendanceOf } from "./attendance.ts";
import type { Verdict } from "./give-feedback.ts";
import { meetingsOf } from "./meetings.ts";

/** How to reach somebody who lets one. */
export type Contact = {
  personId: string;
  name: string;
  title: string;
  organization: Localized | null;
  email: string;
};

/** A meeting that has begun, with what someone said and does about it. */
export type FollowUp = {
  meetingId: string;
  startsAt: Instant;
  endsAt: Instant;
  with: { partyId: string; name: Localized; people: string[] };
  /** Neither was seen there oneself, or the other side did not come. */
  didNotMeet: boolean;
  verdict: Verdict | null;
  note: string;
  shares: boolean;
  wanted: boolean;
  doneAt: Instant | null;
  /** Those of the other side who let one have their address. */
  contacts: Contact[];
};

/**
 * Someone's meetings at an event that have begun, the latest first: with the addresses of those on
 * the other side who share theirs at this meeting, and no other. Nine queries.
 */
export async function followUpsOf(
  db: Reader,
  { eventId, personId, now }: { eventId: string; personId: string; now: Instant },
): Promise<FollowUp[]> {
  const met = (await meetingsOf(db, { eventId, personId })).filter(
    ({ startsAt }) => startsAt <= now,
  );
  if (met.length === 0) return [];
  const own = and(eq(meetingFeedback.eventId, eventId), eq(meetingFeedback.personId, personId));
  const said = await db.select().from(meetingFeedback).where(own);
  const kept = await db
    .select()
    .from(meetingFollowUps)
    .where(and(eq(meetingFollowUps.eventId, eventId), eq(meetingFollowUps.personId, personId)));
  const shared = await sharedWith(db, { eventId, personId });
  return met.reverse().map((meeting) => {
    const { id, startsAt, endsAt, sides } = meeting;
    const isMine = (side: (typeof sides)[0]) =>
      side.sitters.some((sitter) => sitter.personId === personId);
    const other = sides.find((side) => !isMine(side)) ?? sides[1];
    const feedback = said.find(({ meetingId }) => meetingId === id);
    const followUp = kept.find(({ meetingId }) => meetingId === id);
    const there = other.sitters.map((sitter) => sitter.personId);
    const isOver = endsAt <= now;
    return {
      meetingId: id,
      startsAt,
      endsAt,
      with: {
        partyId: other.partyId,
        name: other.name,
        people: other.sitters.map(({ name }) => name),
      },
      didNotMeet: isOver && sides.some((side) => attendanceOf(meeting, side, now) === "missed"),
      verdict: feedback?.verdict ?? null,
      note: feedback?.note ?? "",
      shares: followUp?.sharesContact ?? false,
      wanted: followUp?.wanted ?? false,
      doneAt: followUp?.doneAt ?? null,
      contacts: shared
        .filter((one) => one.meetingId === id && there.includes(one.personId))
        .map(({ meetingId: _, ...contact }) => ({
          ...contact,
          organization: other.kind === "person" ? null : other.name,
        })),
    };
  });
}

/** Who shares their address at a meeting of this person. */
async function sharedWith(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<(Omit<Contact, "organization"> & { meetingId: string })[]> {
  const mine = db
    .select({ id: meetingSitters.meetingId })
    .from(meetingSitters)
    .where(and(eq(meetingSitters.eventId, eventId), eq(meetingSitters.personId, personId)))
    .as("mine");
  const rows = await db
    .select({
      meetingId: meetingFollowUps.meetingId,
      personId: people.id,
      name: people.name,
      email: people.email,
      title: representatives.title,
    })
    .from(meetingFollowUps)
    .innerJoin(mine, eq(mine.id, meetingFollowUps.meetingId))
    .innerJoin(people, eq(people.id, meetingFollowUps.personId))
    .leftJoin(
      representatives,
      and(eq(representatives.personId, people.id), eq(representatives.eventId, eventId)),
    )
    .where(and(eq(meetingFollowUps.eventId, eventId), eq(meetingFollowUps.sharesContact, true)));
  return rows
    .filter((row) => row.personId !== personId)
    .map(({ title, ...row }) => ({ ...row, title: title ?? "" }));
}
