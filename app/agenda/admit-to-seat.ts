import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Tx } from "#db/open.ts";
import { lapseOffersOf } from "./lapse-offers.ts";
import { seatOf } from "./seats.ts";
import {
  claimWithTime,
  keepSeat,
  openSession,
  type SeatWish,
  type SeatWishRefusal,
} from "./take-seat.ts";

export type AdmitRefusal = SeatWishRefusal | "full" | "busy";

/** By what somebody sits: a seat they had, or one that was free when they came. */
export type SeatedBy = "booked" | "walk_in";

/**
 * Somebody stands at the room's door: who has a seat sits down, and so does whoever has none while one
 * is free. Shown in twice they stay seated. Refuses where no seat is left, a session that is over or
 * gives no seats out, a ticket that seats somebody else or whose holder sits there with another, and a
 * person who has to be elsewhere. A part of the verb that scans; a refusal leaves no seat taken.
 */
export async function admitToSeat(
  tx: Tx,
  wish: SeatWish,
): Promise<Result<{ by: SeatedBy }, AdmitRefusal>> {
  const { eventId, sessionId, person, ticketId, now } = wish;
  const open = await openSession(tx, wish);
  if (!open.ok) return open;
  await lapseOffersOf(tx, { sessionId, now });
  const seat = await seatOf(tx, { sessionId, personId: person.id });
  if (seat?.state === "attended") {
    return seat.ticketId === ticketId ? ok({ by: "booked" }) : refused("ticket_used");
  }
  if (seat?.state === "booked" || seat?.state === "offered") {
    await keepSeat(tx, wish, "attended");
    return ok({ by: "booked" });
  }
  const whose = { eventId, sessionId, personId: person.id, now };
  const claimed = await claimWithTime(tx, whose, open.value.slot);
  if (!claimed.ok) return claimed;
  await keepSeat(tx, wish, "attended");
  return ok({ by: "walk_in" });
}
