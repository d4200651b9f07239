import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { freeSeats, lockSession } from "./seat-places.ts";
import { seatOf } from "./seats.ts";
import { markSeat } from "./take-seat.ts";

/**
 * A person gives their seat back, declines one that was offered, or leaves the line: their time is
 * their own again, and the seat goes to who waits longest. Refuses where they have none, and one that
 * they sit in.
 */
export function giveBackSeat(
  db: Db,
  { sessionId, personId, now }: { sessionId: string; personId: string; now: Instant },
): Promise<Result<undefined, "no_seat" | "already_seated">> {
  return transact(db, async (tx): Promise<Result<undefined, "no_seat" | "already_seated">> => {
    await lockSession(tx, sessionId);
    const seat = await seatOf(tx, { sessionId, personId });
    if (!seat || seat.state === "canceled" || seat.state === "released") return refused("no_seat");
    if (seat.state === "attended") return refused("already_seated");

    await markSeat(tx, seat, "canceled", now);
    if (seat.state === "waiting") return ok();
    await freeSeats(tx, sessionId);
    await releaseCommitment(tx, { kind: "seat", subjectId: sessionId, personId });
    await offerFreeSeats(tx, { sessionId, now });
    return ok();
  });
}
