import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { lapseOffersOf } from "./lapse-offers.ts";
import { lockSession } from "./seat-places.ts";
import { type Seat, seatOf } from "./seats.ts";
import { keepSeat, openSession, type SeatWish, type SeatWishRefusal } from "./take-seat.ts";

export type WaitRefusal = SeatWishRefusal | "has_begun" | "seats_left";

/**
 * Puts a person on the waiting list of a full session; their time stays their own until a seat is
 * offered to them. Who has a seat, an offer or a place in line keeps it. Refuses a session that has
 * seats left, has begun, is over or gives no seats out.
 */
export function waitForSeat(db: Db, wish: SeatWish): Promise<Result<Seat, WaitRefusal>> {
  const { sessionId, person, now } = wish;
  return transact(db, async (tx): Promise<Result<Seat, WaitRefusal>> => {
    const open = await openSession(tx, wish);
    if (!open.ok) return open;
    if (now >= open.value.slot.startsAt) return refused("has_begun");
    await lapseOffersOf(tx, { sessionId, now });
    const had = await seatOf(tx, { sessionId, personId: person.id });
    const isIn = had && ["booked", "attended", "offered", "waiting"].includes(had.state);
    if (isIn) return ok(had);
    const session = await lockSession(tx, sessionId);
    if (session && session.seatsTaken < (session.seats ?? 0)) return refused("seats_left");
    return ok(await keepSeat(tx, wish, "waiting"));
  });
}
