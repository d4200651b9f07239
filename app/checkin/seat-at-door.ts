import { keepPerson } from "#app/accounts/keep-person.ts";
import { type AdmitRefusal, admitToSeat, type SeatedBy } from "#app/agenda/admit-to-seat.ts";
import { seatWithTicket } from "#app/agenda/seats.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import type { SeatReason } from "./refusal-reasons.ts";
import type { ScannedTicket } from "./scanned-tickets.ts";

/**
 * Whoever stands with a ticket at a room's door sits down: on the seat that the ticket is for, else as
 * its attendee, whose seat it is or who finds one free. A part of the verb that scans.
 */
export async function seatAtDoor(
  tx: Tx,
  at: { eventId: string; sessionId: string; ticket: ScannedTicket; now: Instant },
): Promise<Result<{ by: SeatedBy }, SeatReason | "too_late">> {
  const { eventId, sessionId, ticket, now } = at;
  const seat = await seatWithTicket(tx, { sessionId, ticketId: ticket.id });
  const person = seat
    ? { id: seat.personId, lang: seat.lang }
    : await keepPerson(tx, { ...ticket, now });
  const admitted = await admitToSeat(tx, { eventId, sessionId, person, ticketId: ticket.id, now });
  return admitted.ok ? ok(admitted.value) : refused(reasons[admitted.reason]);
}

const reasons = {
  no_seats_given: "no_seats",
  session_over: "too_late",
  ticket_used: "other_ticket",
  full: "full",
  busy: "elsewhere",
} as const satisfies Record<AdmitRefusal, SeatReason | "too_late">;
