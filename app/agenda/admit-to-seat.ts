import { commit } from "#app/calendar/commit.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { lapseOffersOf } from "./lapse-offers.ts";
import { claimSeat } from "./seat-places.ts";
import { type Seat, seatOf } from "./seats.ts";
import { keepSeat, openSession, type SeatWish, type SeatWishRefusal } from "./take-seat.ts";

export type AdmitRefusal = SeatWishRefusal | "full" | "busy";

/**
 * Somebody stands at the room's door: who has a seat sits down, and so does whoever has none while one
 * is free. Shown in twice they stay seated. Refuses where no seat is left, a session that is over or
 * gives no seats out, a ticket that seats somebody else, and a person who has to be elsewhere.
 */
export function admitToSeat(
  db: Db,
  wish: SeatWish,
): Promise<Result<{ seat: Seat; had: "seat" | "none" }, AdmitRefusal>> {
  const { eventId, sessionId, person, now } = wish;
  type Admitted = Result<{ seat: Seat; had: "seat" | "none" }, AdmitRefusal>;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Admitted> => {
      const open = await openSession(tx, wish);
      if (!open.ok) return open;
      await lapseOffersOf(tx, { sessionId, now });
      const seat = await seatOf(tx, { sessionId, personId: person.id });
      if (seat?.state === "attended") return ok({ seat, had: "seat" });
      const had = seat?.state === "booked" || seat?.state === "offered" ? "seat" : "none";
      if (had === "none") {
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
      return ok({ seat: await keepSeat(tx, wish, "attended"), had });
    }),
  );
}
