import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { people, sessions, workshopSeats } from "#db/schema.server.ts";

/**
 * `offered` keeps a seat that became free for someone who waited, until they take it or its deadline
 * passes; `released` is a seat its holder did not come for, `canceled` one that was given back or
 * taken away with its session.
 */
export const seatStates = [
  "booked",
  "waiting",
  "offered",
  "attended",
  "released",
  "canceled",
] as const;
export type SeatState = (typeof seatStates)[number];

/** Someone's seat in a session, or their place on its waiting list. */
export type Seat = typeof workshopSeats.$inferSelect;

/** How full a session is: `taken` has those with a seat and those who were offered one. */
export type Seating = { seats: number; taken: number; waiting: number };

/** How full every session is that gives seats out, by its id: changes by the second. */
export async function seatingOf(db: Reader, eventId: string): Promise<Map<string, Seating>> {
  const rows = await db
    .select({ id: sessions.id, seats: sessions.seats, taken: sessions.seatsTaken })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), isNotNull(sessions.seats)));
  const waiting = await db
    .select({ sessionId: workshopSeats.sessionId, n: count() })
    .from(workshopSeats)
    .where(and(eq(workshopSeats.eventId, eventId), eq(workshopSeats.state, "waiting")))
    .groupBy(workshopSeats.sessionId);
  const queues = new Map(waiting.map(({ sessionId, n }) => [sessionId, n]));
  return new Map(
    rows.map(({ id, seats, taken }) => [
      id,
      { seats: seats ?? 0, taken, waiting: queues.get(id) ?? 0 },
    ]),
  );
}

/** How full one session is; null where it gives no seats out. */
export async function seatingOfSession(db: Reader, sessionId: string): Promise<Seating | null> {
  const [session] = await db
    .select({ seats: sessions.seats, taken: sessions.seatsTaken })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  if (!session || session.seats === null) return null;
  const isWaiting = and(eq(workshopSeats.sessionId, sessionId), eq(workshopSeats.state, "waiting"));
  const { seats, taken } = session;
  return { seats, taken, waiting: await db.$count(workshopSeats, isWaiting) };
}

/** The seat or place in line a person has or had in a session. */
export async function seatOf(
  db: Reader,
  { sessionId, personId }: { sessionId: string; personId: string },
): Promise<Seat | null> {
  const [seat] = await db
    .select()
    .from(workshopSeats)
    .where(and(eq(workshopSeats.sessionId, sessionId), eq(workshopSeats.personId, personId)));
  return seat ?? null;
}

/** Whose seat or place in line in a session a ticket is for; null where it is for none. */
export async function seatWithTicket(
  db: Reader,
  { sessionId, ticketId }: { sessionId: string; ticketId: string },
): Promise<Seat | null> {
  const [seat] = await db
    .select()
    .from(workshopSeats)
    .where(
      and(
        eq(workshopSeats.sessionId, sessionId),
        eq(workshopSeats.ticketId, ticketId),
        inArray(workshopSeats.state, ["booked", "offered", "attended", "waiting"]),
      ),
    );
  return seat ?? null;
}

/** Every seat a person has or had, waits for or was offered at an event, in the order they asked. */
export function seatsOfPerson(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<Seat[]> {
  return db
    .select()
    .from(workshopSeats)
    .where(and(eq(workshopSeats.personId, personId), eq(workshopSeats.eventId, eventId)))
    .orderBy(asc(workshopSeats.askedAt), asc(workshopSeats.id));
}

/** Someone on the list at a room's door. */
export type Sitter = Pick<Seat, "id" | "personId" | "ticketId" | "state" | "askedAt"> & {
  name: string;
  email: string;
  changedAt: Instant;
};

/** Who has a seat in a session, was offered one or waits, in the order they asked. */
export function sittersOf(db: Reader, sessionId: string): Promise<Sitter[]> {
  return db
    .select({
      id: workshopSeats.id,
      personId: workshopSeats.personId,
      ticketId: workshopSeats.ticketId,
      state: workshopSeats.state,
      askedAt: workshopSeats.askedAt,
      changedAt: workshopSeats.changedAt,
      name: people.name,
      email: people.email,
    })
    .from(workshopSeats)
    .innerJoin(people, eq(people.id, workshopSeats.personId))
    .where(
      and(
        eq(workshopSeats.sessionId, sessionId),
        inArray(workshopSeats.state, ["booked", "offered", "attended", "waiting", "released"]),
      ),
    )
    .orderBy(asc(workshopSeats.askedAt), asc(workshopSeats.id));
}
