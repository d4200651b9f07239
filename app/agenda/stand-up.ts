import { releaseCommitment } from "#app/calendar/release-commitment.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import type { SeatedBy } from "./admit-to-seat.ts";
import { offerFreeSeats } from "./offer-free-seats.ts";
import { freeSeats, lockSession } from "./seat-places.ts";
import { seatWithTicket } from "./seats.ts";
import { markSeat } from "./take-seat.ts";

/**
 * Whoever was shown in at a room's door by mistake does not sit there: a seat they had is theirs as it
 * was, one they found free is free again, and so is their time. A part of the verb that undoes a scan.
 */
export async function standUp(
  tx: Tx,
  of: { sessionId: string; ticketId: string; by: SeatedBy; now: Instant },
): Promise<void> {
  const { sessionId, by, now } = of;
  await lockSession(tx, sessionId);
  const seat = await seatWithTicket(tx, of);
  if (seat?.state !== "attended") return;
  await markSeat(tx, seat, by === "booked" ? "booked" : "canceled", now);
  if (by === "booked") return;
  await freeSeats(tx, sessionId);
  await releaseCommitment(tx, { kind: "seat", subjectId: sessionId, personId: seat.personId });
  await offerFreeSeats(tx, { sessionId, now });
}
