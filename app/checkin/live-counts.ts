import { and, asc, count, eq, gte, inArray, lte, notInArray, or, sql } from "drizzle-orm";
import { seatingOfSession } from "#app/agenda/seats.ts";
import { clockOf, hour, type Instant, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import {
  admissions,
  checkInLists,
  checkInListTicketTypes,
  gates,
  orders,
  tickets,
  ticketTypes,
} from "#db/schema.server.ts";
import type { CountsAnswer } from "./scan-protocol.ts";

const step = 5 * minute;
const shownFor = 4 * hour;

/**
 * Who is in, who came and who is expected on a check-in list: in all, for each ticket type and
 * gate, and arrivals in steps of five minutes over the last four hours. At a room's door as many are
 * expected as there are seats. At most nine queries, each along an index.
 */
export async function liveCounts(
  db: Reader,
  { listId, zone, now }: { listId: string; zone: string; now: Instant },
): Promise<CountsAnswer> {
  const came = await db
    .select({
      typeId: admissions.ticketTypeId,
      gateId: admissions.gateId,
      present: admissions.present,
      count: count(),
    })
    .from(admissions)
    .where(eq(admissions.listId, listId))
    .groupBy(admissions.ticketTypeId, admissions.gateId, admissions.present);
  const types = await db
    .select({ id: ticketTypes.id, name: ticketTypes.name, eventId: ticketTypes.eventId })
    .from(checkInListTicketTypes)
    .innerJoin(ticketTypes, eq(ticketTypes.id, checkInListTicketTypes.ticketTypeId))
    .where(eq(checkInListTicketTypes.listId, listId))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id));
  const places = await db
    .select({ id: gates.id, name: gates.name, removedAt: gates.removedAt })
    .from(gates)
    .where(eq(gates.listId, listId))
    .orderBy(asc(gates.id));
  const [list] = await db
    .select({ includeUnpaid: checkInLists.includeUnpaid, sessionId: checkInLists.sessionId })
    .from(checkInLists)
    .where(eq(checkInLists.id, listId));
  const takesUnpaid = list?.includeUnpaid ?? false;
  const expected = await expectedByType(db, { takesUnpaid, types, now });
  const seating = list?.sessionId ? await seatingOfSession(db, list.sessionId) : null;

  const sum = (rows: typeof came) => rows.reduce((total, row) => total + row.count, 0);
  return {
    at: now,
    present: sum(came.filter((row) => row.present)),
    arrived: sum(came),
    expected: seating?.seats ?? [...expected.values()].reduce((total, n) => total + n, 0),
    seating,
    types: types.map(({ id, name }) => ({
      id,
      name,
      arrived: sum(came.filter((row) => row.typeId === id)),
      expected: expected.get(id) ?? 0,
    })),
    gates: places
      .map(({ id, name, removedAt }) => ({
        id,
        name,
        removed: removedAt !== null,
        arrived: sum(came.filter((row) => row.gateId === id)),
      }))
      .filter(({ removed, arrived }) => !removed || arrived > 0)
      .map(({ removed: _removed, ...gate }) => gate),
    arrivals: await arrivalsOf(db, { listId, zone, now }),
  };
}

/**
 * Valid tickets of each type, less those whose orders ran out by `now` or do not entitle to come yet;
 * the tickets of canceled orders are canceled with them.
 */
async function expectedByType(
  db: Reader,
  {
    takesUnpaid,
    types,
    now,
  }: { takesUnpaid: boolean; types: { id: string; eventId: string }[]; now: Instant },
): Promise<Map<string, number>> {
  const eventId = types[0]?.eventId;
  if (eventId === undefined) return new Map();
  const all = await db
    .select({ typeId: tickets.ticketTypeId, count: count() })
    .from(tickets)
    .where(
      and(
        eq(tickets.eventId, eventId),
        inArray(
          tickets.ticketTypeId,
          types.map((type) => type.id),
        ),
        eq(tickets.status, "valid"),
      ),
    )
    .groupBy(tickets.ticketTypeId);
  const undecided = notInArray(orders.approval, ["none", "approved"]);
  const ranOut = or(eq(orders.status, "expired"), lte(orders.expiresAt, now));
  const waiting = await db
    .select({ typeId: tickets.ticketTypeId, count: count() })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(
      and(
        inArray(orders.status, ["pending", "expired"]),
        eq(tickets.status, "valid"),
        takesUnpaid ? or(ranOut, undecided) : undefined,
      ),
    )
    .groupBy(tickets.ticketTypeId);
  const expected = new Map(all.map((row) => [row.typeId, row.count]));
  for (const { typeId, count: n } of waiting) {
    const sold = expected.get(typeId);
    if (sold !== undefined) expected.set(typeId, sold - n);
  }
  return expected;
}

async function arrivalsOf(
  db: Reader,
  { listId, zone, now }: { listId: string; zone: string; now: Instant },
): Promise<CountsAnswer["arrivals"]> {
  const last = Math.floor(now / step);
  const first = last - shownFor / step + 1;
  const slot = sql<number>`${admissions.arrivedAt} / ${sql.raw(String(step))}`.mapWith(Number);
  const rows = await db
    .select({ slot, count: count() })
    .from(admissions)
    .where(and(eq(admissions.listId, listId), gte(admissions.arrivedAt, first * step)))
    .groupBy(slot);
  const counts = new Map(rows.map((row) => [row.slot, row.count]));
  const begun = rows.length > 0 ? Math.min(...counts.keys()) : last;
  return Array.from({ length: last - begun + 1 }, (_, i) => ({
    clock: clockOf((begun + i) * step, zone),
    count: counts.get(begun + i) ?? 0,
  }));
}
