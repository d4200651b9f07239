import { and, eq, lte } from "drizzle-orm";
import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { workshopSeats } from "#db/schema.server.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { letterSession, queueSeatLetter } from "./seat-letters.ts";
import { freeSeats, lockSession } from "./seat-places.ts";
import { markSeat } from "./take-seat.ts";

/**
 * Seats that were offered and not taken by their deadline go to the next who waits; who let it pass is
 * told. A job; each session is a transaction of its own.
 */
export async function lapseOffers(db: Db, { now }: { now: Instant }): Promise<void> {
  const due = await db
    .selectDistinct({ sessionId: workshopSeats.sessionId })
    .from(workshopSeats)
    .where(and(eq(workshopSeats.state, "offered"), lte(workshopSeats.offerUntil, now)));
  await tryEach(due, ({ sessionId }) =>
    transact(db, (tx) => lapseOffersOf(tx, { sessionId, now })),
  );
}

/** The same for one session; a part of the verbs that want one of its seats. */
export async function lapseOffersOf(
  tx: Tx,
  { sessionId, now }: { sessionId: string; now: Instant },
): Promise<void> {
  const session = await lockSession(tx, sessionId);
  if (!session) return;
  const lapsed = await tx
    .select()
    .from(workshopSeats)
    .where(
      and(
        eq(workshopSeats.sessionId, sessionId),
        eq(workshopSeats.state, "offered"),
        lte(workshopSeats.offerUntil, now),
      ),
    );
  if (lapsed.length === 0) return;
  const told = await letterSession(tx, session);
  for (const seat of lapsed) {
    const { id: seatId, eventId, personId } = seat;
    await markSeat(tx, seat, "canceled", now);
    await releaseCommitment(tx, { kind: "seat", subjectId: sessionId, personId });
    if (!told) continue;
    const letter = { kind: "seat-lost", session: told, reason: "lapsed" } as const;
    await queueSeatLetter(tx, { letter, seatId, eventId, personId, now });
  }
  await freeSeats(tx, sessionId, lapsed.length);
  await offerFreeSeats(tx, { sessionId, now });
}
