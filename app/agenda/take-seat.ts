import { and, eq, inArray, ne } from "drizzle-orm";
import { commit } from "#app/calendar/commit.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { workshopSeats } from "#db/schema.server.ts";
import {
  claimSeat,
  freeSeats,
  lockSession,
  publicSlot,
  type SeatedSession,
} from "./seat-places.ts";
import type { Seat, SeatState } from "./seats.ts";

/** Who asks for a seat, and with which ticket: its id, which says nothing here. */
export type SeatWish = {
  eventId: string;
  sessionId: string;
  person: { id: string; lang: Lang };
  ticketId: string;
  now: Instant;
};

export type SeatWishRefusal = "no_seats_given" | "session_over" | "ticket_used";

export type OpenSession = { session: SeatedSession; slot: { startsAt: Instant; endsAt: Instant } };

/**
 * The session of a wish, locked, with its slot. A part of verbs. Refuses one that gives no seats out
 * or is not public, one that is over, and a ticket with which somebody else has a seat there.
 */
export async function openSession(
  tx: Tx,
  { eventId, sessionId, person, ticketId, now }: SeatWish,
): Promise<Result<OpenSession, SeatWishRefusal>> {
  const session = await lockSession(tx, sessionId);
  const slot = session && (await publicSlot(tx, sessionId));
  if (!slot || session.eventId !== eventId || session.seats === null) {
    return refused("no_seats_given");
  }
  if (now >= slot.endsAt) return refused("session_over");
  const others = await tx.$count(
    workshopSeats,
    and(
      eq(workshopSeats.sessionId, sessionId),
      eq(workshopSeats.ticketId, ticketId),
      ne(workshopSeats.personId, person.id),
      inArray(workshopSeats.state, ["booked", "offered", "attended", "waiting"]),
    ),
  );
  return others > 0 ? refused("ticket_used") : ok({ session, slot });
}

/**
 * Claims a seat that is free and its time in a person's calendar; part of verbs. A refusal (no seat
 * left, or has to be elsewhere then) leaves neither taken.
 */
export async function claimWithTime(
  tx: Tx,
  of: { eventId: string; sessionId: string; personId: string; now: Instant },
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
): Promise<Result<null, "full" | "busy">> {
  const { sessionId, ...whose } = of;
  if (!(await claimSeat(tx, sessionId))) return refused("full");
  const time = { kind: "seat" as const, subjectId: sessionId, startsAt, endsAt };
  const committed = await commit(tx, { ...whose, ...time });
  if (committed.ok) return ok(null);
  await freeSeats(tx, sessionId);
  return committed;
}

/** Writes down that a person has this seat or waits for one; part of verbs. */
export async function keepSeat(
  tx: Tx,
  { eventId, sessionId, person, ticketId, now }: SeatWish,
  state: SeatState,
): Promise<Seat> {
  const values = {
    ticketId,
    state,
    lang: person.lang,
    askedAt: now,
    offerUntil: null,
    changedAt: now,
  };
  const [seat] = await tx
    .insert(workshopSeats)
    .values({ id: newId(now), eventId, sessionId, personId: person.id, ...values })
    .onConflictDoUpdate({
      target: [workshopSeats.sessionId, workshopSeats.personId],
      set: values,
    })
    .returning();
  if (!seat) throw new Error("a seat vanished while it was kept");
  return seat;
}

/** Gives a seat another state; part of verbs. */
export async function markSeat(
  tx: Tx,
  { id }: Pick<Seat, "id">,
  state: SeatState,
  now: Instant,
): Promise<void> {
  await tx
    .update(workshopSeats)
    .set({ state, offerUntil: null, changedAt: now })
    .where(eq(workshopSeats.id, id));
}
