import { commit } from "#app/calendar/commit.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { lapseOffersOf } from "./lapse-offers.ts";
import { letterSession, queueSeatLetter } from "./seat-letters.ts";
import { claimSeat } from "./seat-places.ts";
import { type Seat, seatOf } from "./seats.ts";
import { keepSeat, openSession, type SeatWish, type SeatWishRefusal } from "./take-seat.ts";

export type BookRefusal = SeatWishRefusal | "has_begun" | "full" | "busy";

/**
 * Books a person a seat with their ticket, and their time with it: whoever has to be elsewhere then is
 * refused, and told where. An offered seat is taken by booking it; who has a seat already keeps it.
 * Refuses a session that is full, has begun or gives no seats out, and a ticket that seats somebody else.
 */
export function bookSeat(db: Db, wish: SeatWish): Promise<Result<Seat, BookRefusal>> {
  const { eventId, sessionId, person, now } = wish;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<Seat, BookRefusal>> => {
      const open = await openSession(tx, wish);
      if (!open.ok) return open;
      if (now >= open.value.slot.startsAt) return refused("has_begun");
      await lapseOffersOf(tx, { sessionId, now });
      const had = await seatOf(tx, { sessionId, personId: person.id });
      if (had?.state === "booked" || had?.state === "attended") return ok(had);
      if (had?.state !== "offered") {
        if (!(await claimSeat(tx, sessionId))) return refused("full");
        const { startsAt, endsAt } = open.value.slot;
        const committed = await commit(tx, {
          eventId,
          personId: person.id,
          kind: "seat",
          subjectId: sessionId,
          startsAt,
          endsAt,
          now,
        });
        if (!committed.ok) throw new Refusal(committed);
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
    }),
  );
}
