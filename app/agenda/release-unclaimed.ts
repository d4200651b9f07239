import { and, eq, sql } from "drizzle-orm";
import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { agendas, releasedSlots, workshopSeats } from "#db/schema.server.ts";
import { letterSession, queueSeatLetter } from "./seat-letters.ts";
import { freeSeats, lockSession } from "./seat-places.ts";
import { markSeat } from "./take-seat.ts";

/**
 * Seats nobody came for are free for who stands at the door, so many minutes after the start as the
 * agenda says; whoever had booked one is told, and their time is their own again. A job; each session
 * is a transaction of its own.
 */
export async function releaseUnclaimed(db: Db, { now }: { now: Instant }): Promise<void> {
  const due = await db
    .selectDistinct({ sessionId: workshopSeats.sessionId })
    .from(workshopSeats)
    .innerJoin(releasedSlots, eq(releasedSlots.sessionId, workshopSeats.sessionId))
    .innerJoin(agendas, eq(agendas.eventId, workshopSeats.eventId))
    .where(
      and(
        eq(workshopSeats.state, "booked"),
        sql`${releasedSlots.startsAt} + ${agendas.unclaimedMinutes} * 60000 <= ${now}`,
      ),
    );
  await tryEach(due, ({ sessionId }) => transact(db, (tx) => releaseOf(tx, sessionId, now)));
}

async function releaseOf(tx: Tx, sessionId: string, now: Instant): Promise<void> {
  const session = await lockSession(tx, sessionId);
  const told = session && (await letterSession(tx, session));
  if (!told) return;
  const empty = await tx
    .select()
    .from(workshopSeats)
    .where(and(eq(workshopSeats.sessionId, sessionId), eq(workshopSeats.state, "booked")));
  for (const seat of empty) {
    const { id: seatId, eventId, personId } = seat;
    await markSeat(tx, seat, "released", now);
    await releaseCommitment(tx, { kind: "seat", subjectId: sessionId, personId });
    if (now >= told.endsAt) continue;
    const letter = { kind: "seat-lost", session: told, reason: "unclaimed" } as const;
    await queueSeatLetter(tx, { letter, seatId, eventId, personId, now });
  }
  if (empty.length > 0) await freeSeats(tx, sessionId, empty.length);
}
