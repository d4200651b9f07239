import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { lapseOffersOf } from "./lapse-offers.ts";
import { letterSession, queueSeatLetter } from "./seat-letters.ts";
import { type Seat, seatOf } from "./seats.ts";
import {
  claimWithTime,
  keepSeat,
  openSession,
  type SeatWish,
  type SeatWishRefusal,
} from "./take-seat.ts";

export type BookRefusal = SeatWishRefusal | "has_begun" | "full" | "busy";

/**
 * Books a person a seat with their ticket, and their time with it: whoever has to be elsewhere then is
 * refused, and told where. An offered seat is taken by booking it; who has a seat already keeps it.
 * Refuses a session that is full, has begun or gives no seats out, and a ticket that seats somebody else.
 */
export function bookSeat(db: Db, wish: SeatWish): Promise<Result<Seat, BookRefusal>> {
  const { eventId, sessionId, person, now } = wish;
  return transact(db, async (tx): Promise<Result<Seat, BookRefusal>> => {
    const open = await openSession(tx, wish);
    if (!open.ok) return open;
    if (now >= open.value.slot.startsAt) return refused("has_begun");
    await lapseOffersOf(tx, { sessionId, now });
    const had = await seatOf(tx, { sessionId, personId: person.id });
    if (had?.state === "booked" || had?.state === "attended") return ok(had);
    if (had?.state !== "offered") {
      const whose = { eventId, sessionId, personId: person.id, now };
      const claimed = await claimWithTime(tx, whose, open.value.slot);
      if (!claimed.ok) return claimed;
    }
    const seat = await keepSeat(tx, wish, "booked");
    const session = await letterSession(tx, open.value.session);
    if (session) {
      const letter = { kind: "seat-confirmed", session } as const;
      await queueSeatLetter(tx, {
        letter,
        seatId: seat.id,
        eventId,
        personId: person.id,
        now,
      });
    }
    return ok(seat);
  });
}
