import { inArray } from "drizzle-orm";
import { seatingOfSession, sittersOf } from "#app/agenda/seats.ts";
import type { Reader } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import type { SeatsAnswer } from "./scan-protocol.ts";

/**
 * The list at a room's door: who has a seat in its session, sits, waits or came too late, in the order
 * they asked, each by the name on the ticket. Null where the session gives no seats out.
 */
export async function seatsAtDoor(db: Reader, sessionId: string): Promise<SeatsAnswer | null> {
  const seating = await seatingOfSession(db, sessionId);
  if (!seating) return null;
  const sitters = await sittersOf(db, sessionId);
  const named = await db
    .select({ id: tickets.id, name: tickets.attendeeName })
    .from(tickets)
    .where(inArray(tickets.id, [...new Set(sitters.map(({ ticketId }) => ticketId))]));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    seating,
    sitters: sitters.flatMap(({ ticketId, state, name }) =>
      state === "canceled"
        ? []
        : [{ ticket: ticketId, name: names.get(ticketId) || name || "–", state }],
    ),
  };
}
