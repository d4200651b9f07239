import { and, asc, eq } from "drizzle-orm";
import { hour, type Instant, minute } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { workshopSeats } from "#db/schema.server.ts";
import { letterSession, queueSeatLetter } from "./seat-letters.ts";
import { lockSession } from "./seat-places.ts";
import type { Seat } from "./seats.ts";
import { claimWithTime } from "./take-seat.ts";

/** How long an offered seat is kept for an answer, and by when before the start it must have come. */
const offerTime = 6 * hour;
const lastAnswer = 30 * minute;

/** Closer to the start nobody is asked any more: who waits longest simply has the seat. */
const tooLateToAsk = 2 * hour;

/**
 * Free seats go to who waits longest: offered until a deadline, or, shortly before the start, given.
 * Whoever has to be elsewhere then is passed over and keeps waiting. After the start free seats are
 * for who stands at the door. A part of every verb that frees or adds seats.
 */
export async function offerFreeSeats(
  tx: Tx,
  { sessionId, now }: { sessionId: string; now: Instant },
): Promise<void> {
  const session = await lockSession(tx, sessionId);
  const told = session && (await letterSession(tx, session));
  if (!session || !told || session.seats === null || now >= told.startsAt) return;
  let free = session.seats - session.seatsTaken;
  if (free <= 0) return;
  const queue = await waitingFor(tx, sessionId);
  const isLate = told.startsAt - now < tooLateToAsk;
  const until = Math.min(now + offerTime, told.startsAt - lastAnswer);
  for (const { id: seatId, eventId, personId } of queue) {
    if (free === 0) return;
    const claimed = await claimWithTime(tx, { eventId, sessionId, personId, now }, told);
    if (!claimed.ok && claimed.reason === "full") return;
    if (!claimed.ok) continue;
    free -= 1;
    await tx
      .update(workshopSeats)
      .set({
        state: isLate ? "booked" : "offered",
        offerUntil: isLate ? null : until,
        changedAt: now,
      })
      .where(eq(workshopSeats.id, seatId));
    const letter = isLate
      ? ({ kind: "seat-promoted", session: told } as const)
      : ({ kind: "seat-offered", session: told, until } as const);
    await queueSeatLetter(tx, { letter, seatId, eventId, personId, now });
  }
}

function waitingFor(tx: Tx, sessionId: string): Promise<Seat[]> {
  return tx
    .select()
    .from(workshopSeats)
    .where(and(eq(workshopSeats.sessionId, sessionId), eq(workshopSeats.state, "waiting")))
    .orderBy(asc(workshopSeats.askedAt), asc(workshopSeats.id));
}
