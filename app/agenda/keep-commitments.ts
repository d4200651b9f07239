import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { commit } from "#app/calendar/commit.ts";
import { type Commitment, clashesWith } from "#app/calendar/commitments.ts";
import { lockCalendars } from "#app/calendar/lock-calendar.ts";
import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { commitments, speakers, workshopSeats } from "#db/schema.server.ts";
import type { LostSeat } from "#emails/letter-kinds.ts";
import { linkSpeakers } from "./link-speakers.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { type PlacedSession, type Program, takesPlace } from "./program.ts";
import { freeSeats, lockSession } from "./seat-places.ts";
import { markSeat } from "./take-seat.ts";

/** A seat that somebody lost by a release, and why. */
export type SeatLoss = { personId: string; sessionId: string; reason: LostSeat["reason"] };

type Wanted = Pick<Commitment, "personId" | "kind" | "subjectId" | "startsAt" | "endsAt">;

/**
 * Brings everyone's commitments in line with a program that was just released: speakers that are known
 * as people are busy while they speak, seats move with their sessions. Whoever speaks can not sit
 * elsewhere: speaking wins over a seat, which is lost. A moved session's seat is lost where its holder
 * has to be elsewhere at the new time. What other rooms of the house arranged, a meeting or a desk's
 * slot, is not taken away: the talk is then not in the calendar a second time, as conflicts say. A
 * part of the verbs that release.
 * @returns whose seats were lost.
 */
export async function keepCommitments(
  tx: Tx,
  { eventId, program, now }: { eventId: string; program: Program; now: Instant },
): Promise<SeatLoss[]> {
  await linkSpeakers(tx, eventId);
  const placed = new Map(program.sessions.filter(takesPlace).map((one) => [one.key, one]));
  const had = await tx
    .select()
    .from(commitments)
    .where(and(eq(commitments.eventId, eventId), inArray(commitments.kind, ["seat", "speaking"])));
  const talks = await speakingOf(tx, eventId, placed);
  const wanted = [...talks, ...seatsAt(had, placed)];
  const known = new Map(had.map((one) => [nameOf(one), one]));
  const kept = new Set(wanted.filter((one) => isAt(known.get(nameOf(one)), one)).map(nameOf));
  const gone = had.filter((one) => !kept.has(nameOf(one)));
  const fresh = wanted.filter((one) => !kept.has(nameOf(one)));
  const noSlot = await waitingInVain(tx, eventId, placed);
  if (gone.length === 0 && fresh.length === 0 && noSlot.length === 0) return [];

  const seated = [
    ...gone,
    ...noSlot.map((seat) => ({ ...seat, kind: "seat", subjectId: seat.sessionId })),
  ];
  const sessionIds = seated.filter(({ kind }) => kind === "seat").map((one) => one.subjectId);
  for (const sessionId of [...new Set(sessionIds)].sort()) await lockSession(tx, sessionId);
  const personIds = [...gone, ...fresh].map(({ personId }) => personId);
  await lockCalendars(tx, { eventId, personIds });
  for (const one of gone) await releaseCommitment(tx, one);

  const lost: SeatLoss[] = [];
  const lose = async (personId: string, sessionId: string, reason: SeatLoss["reason"]) => {
    if (await loseSeat(tx, { personId, sessionId, now }))
      lost.push({ personId, sessionId, reason });
  };
  for (const one of noSlot) await lose(one.personId, one.sessionId, "canceled");
  for (const talk of fresh.filter(({ kind }) => kind === "speaking").sort(inTime)) {
    const clashes = await clashesWith(tx, { eventId, ...talk });
    if (clashes.some(({ kind }) => kind !== "seat")) continue;
    for (const clash of clashes) await lose(clash.personId, clash.subjectId, "speaking");
    await commit(tx, { eventId, ...talk, now });
  }
  for (const seat of fresh.filter(({ kind }) => kind === "seat").sort(inTime)) {
    const committed = await commit(tx, { eventId, ...seat, now });
    if (committed.ok) continue;
    const isTalk = committed.detail?.kind === "speaking";
    await lose(seat.personId, seat.subjectId, isTalk ? "speaking" : "busy");
  }
  for (const sessionId of new Set(lost.map((one) => one.sessionId))) {
    await offerFreeSeats(tx, { sessionId, now });
  }
  return lost;
}

async function speakingOf(
  tx: Tx,
  eventId: string,
  placed: Map<string, PlacedSession>,
): Promise<Wanted[]> {
  const rows = await tx
    .select({ id: speakers.id, personId: speakers.personId })
    .from(speakers)
    .where(and(eq(speakers.eventId, eventId), isNotNull(speakers.personId)));
  const people = new Map(rows.map(({ id, personId }) => [id, personId]));
  return [...placed.values()].flatMap((session) => {
    const speaking = session.speakers.flatMap(({ speaker }) => people.get(speaker) ?? []);
    return [...new Set(speaking)].map((personId) => at(session, { personId, kind: "speaking" }));
  });
}

function seatsAt(had: Commitment[], placed: Map<string, PlacedSession>): Wanted[] {
  return had.flatMap(({ kind, personId, subjectId }) => {
    const session = placed.get(subjectId);
    return kind === "seat" && session ? [at(session, { personId, kind })] : [];
  });
}

/** Seats, offers and places in line for what takes place no more. */
async function waitingInVain(tx: Tx, eventId: string, placed: Map<string, PlacedSession>) {
  const rows = await tx
    .select({ personId: workshopSeats.personId, sessionId: workshopSeats.sessionId })
    .from(workshopSeats)
    .where(
      and(
        eq(workshopSeats.eventId, eventId),
        inArray(workshopSeats.state, ["booked", "offered", "waiting"]),
      ),
    );
  return rows.filter(({ sessionId }) => !placed.has(sessionId));
}

async function loseSeat(
  tx: Tx,
  { personId, sessionId, now }: { personId: string; sessionId: string; now: Instant },
): Promise<boolean> {
  const [seat] = await tx
    .select()
    .from(workshopSeats)
    .where(and(eq(workshopSeats.sessionId, sessionId), eq(workshopSeats.personId, personId)));
  await releaseCommitment(tx, { kind: "seat", subjectId: sessionId, personId });
  if (!seat || !["booked", "offered", "waiting"].includes(seat.state)) return false;
  await markSeat(tx, seat, "canceled", now);
  if (seat.state !== "waiting") await freeSeats(tx, sessionId);
  return true;
}

function at({ key, slot }: PlacedSession, whose: Pick<Wanted, "personId" | "kind">): Wanted {
  return { ...whose, subjectId: key, startsAt: slot.start, endsAt: slot.end };
}

function nameOf({ kind, subjectId, personId }: Omit<Wanted, "startsAt" | "endsAt">): string {
  return `${kind} ${subjectId} ${personId}`;
}

function isAt(one: Wanted | undefined, other: Wanted): boolean {
  return one?.startsAt === other.startsAt && one.endsAt === other.endsAt;
}

function inTime(a: Wanted, b: Wanted): number {
  return a.startsAt - b.startsAt || (a.subjectId < b.subjectId ? -1 : 1);
}
