import { and, asc, count, desc, eq, gt, inArray, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { Lang, Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { orders, tickets, ticketTypes } from "#db/schema.server.ts";
import { type AttendeeState, attendeeState } from "./attendee-states.ts";
import { searchTickets } from "./ticket-search.ts";

export type AttendeeFilter = {
  eventId: string;
  /** Words, in either script, an e-mail address, an order code, four digits of a phone; or "". */
  search: string;
  /** null: of every type. */
  ticketTypeId: string | null;
  /** null: all but those that are gone. */
  state: AttendeeState | null;
  /** What else must hold of the ticket, from a slice that knows: whether it came in. */
  also?: SQL | undefined;
};

export type Attendee = {
  id: string;
  name: string;
  email: string;
  phone: string;
  typeName: Localized;
  orderCode: string;
  state: AttendeeState;
  lang: Lang;
  /** When the ticket came to be, ms UTC. */
  since: Instant;
};

export const attendeeSorts = ["since", "name", "email"] as const;
export type AttendeeSort = (typeof attendeeSorts)[number];

/** A search looks at so many tickets at most: more than these, and typing on helps more. */
const mostFound = 500;

/**
 * One page of an event's attendees and how many there are in all; four queries at most, however
 * many they are. The newest come first unless sorted otherwise.
 */
export async function attendeesOf(
  db: Reader,
  filter: AttendeeFilter,
  page: {
    sort: AttendeeSort;
    descending: boolean;
    limit: number;
    offset: number;
    now: Instant;
  },
): Promise<{ rows: Attendee[]; total: number }> {
  const where = await conditions(db, filter, page.now);
  if (!where) return { rows: [], total: 0 };
  const [counted] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(where);
  const direction = page.descending ? desc : asc;
  const rows = await select(db)
    .where(where)
    .orderBy(direction(columns[page.sort]), direction(tickets.id))
    .limit(page.limit)
    .offset(page.offset);
  return { rows: rows.map((row) => attendee(row, page.now)), total: counted?.n ?? 0 };
}

/** Attendees in the order their tickets were made, those after `after` first: for exports. */
export async function nextAttendees(
  db: Reader,
  filter: AttendeeFilter,
  { after, limit, now }: { after: string; limit: number; now: Instant },
): Promise<Attendee[]> {
  const where = await conditions(db, filter, now);
  if (!where) return [];
  const rows = await select(db)
    .where(and(where, gt(tickets.id, after)))
    .orderBy(asc(tickets.id))
    .limit(limit);
  return rows.map((row) => attendee(row, now));
}

/** A ticket of this event with its order and type, or null: another event's is as unknown as none. */
export async function attendeeOf(db: Reader, eventId: string, ticketId: string) {
  const [row] = await db
    .select({ ticket: tickets, order: orders, type: ticketTypes })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .where(and(eq(tickets.id, ticketId), eq(tickets.eventId, eventId)));
  return row ?? null;
}

const columns = {
  since: tickets.createdAt,
  name: tickets.attendeeName,
  email: tickets.attendeeEmail,
} satisfies Record<AttendeeSort, unknown>;

function select(db: Reader) {
  return db
    .select({
      id: tickets.id,
      name: tickets.attendeeName,
      email: tickets.attendeeEmail,
      phone: tickets.attendeePhone,
      ticketStatus: tickets.status,
      since: tickets.createdAt,
      typeName: ticketTypes.name,
      orderCode: orders.code,
      status: orders.status,
      approval: orders.approval,
      expiresAt: orders.expiresAt,
      lang: orders.lang,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId));
}

function attendee(row: Awaited<ReturnType<typeof select>>[number], now: Instant): Attendee {
  const { ticketStatus, status, approval, expiresAt, ...shown } = row;
  return {
    ...shown,
    state: attendeeState({ status, approval, expiresAt }, { status: ticketStatus }, now),
  };
}

/** null where a search finds nothing. */
async function conditions(
  db: Reader,
  { eventId, search, ticketTypeId, state, also }: AttendeeFilter,
  now: Instant,
): Promise<SQL | null> {
  const all: (SQL | undefined)[] = [eq(tickets.eventId, eventId), standing(state, now), also];
  if (ticketTypeId !== null) all.push(eq(tickets.ticketTypeId, ticketTypeId));
  if (search !== "") {
    const { ids } = await searchTickets(db, { eventId, typed: search, limit: mostFound });
    if (ids.length === 0) return null;
    all.push(inArray(tickets.id, ids));
  }
  return and(...all) ?? null;
}

function standing(state: AttendeeState | null, now: Instant): SQL | undefined {
  const valid = eq(tickets.status, "valid");
  const pending = eq(orders.status, "pending");
  const waits = eq(orders.approval, "waiting");
  const inTime = or(isNull(orders.expiresAt), gt(orders.expiresAt, now));
  const live = or(eq(orders.status, "paid"), and(pending, or(waits, inTime)));
  if (state === "coming") return and(valid, eq(orders.status, "paid"));
  if (state === "waiting") return and(valid, pending, waits);
  if (state === "pending") return and(valid, pending, ne(orders.approval, "waiting"), inTime);
  if (state === null) return and(valid, live);
  return or(
    ne(tickets.status, "valid"),
    inArray(orders.status, ["expired", "canceled"]),
    and(pending, ne(orders.approval, "waiting"), lte(orders.expiresAt, now)),
  );
}
