import { and, eq, inArray, sql } from "drizzle-orm";
import type { Lang, Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { orderStatus } from "#app/registration/orders.ts";
import { prepared, type Reader } from "#db/open.ts";
import {
  admissions,
  checkInListTicketTypes,
  orders,
  replacedSecrets,
  tickets,
  ticketTypes,
} from "#db/schema.server.ts";
import { type ListRules, neverScanned, type Presence, type TicketFacts } from "./admission.ts";

/** A ticket as the door sees it: who, what may be decided about it, and whether it is in. */
export type ScannedTicket = {
  id: string;
  name: string;
  type: Localized;
  order: string;
  phone: string;
  email: string;
  lang: Lang;
  facts: TicketFacts;
  /** The ticket's own type where the list admits it, nothing otherwise. */
  listedTypes: ReadonlySet<string>;
  presence: Presence;
};

/**
 * The ticket whose secret has this hash, or had it before it was passed on, as the list sees it; of
 * any event, or null.
 */
export async function ticketBySecretHash(
  db: Reader,
  { secretHash, listId, now }: { secretHash: string; listId: string; now: Instant },
): Promise<ScannedTicket | null> {
  const [row] = await bySecretHash(db).execute({ secretHash, listId });
  if (row) return scanned(row, now);
  const [before] = await replacedBy(db).execute({ secretHash });
  if (!before) return null;
  const [passedOn] = await select(db, listId).where(eq(tickets.id, before.ticketId));
  if (!passedOn) return null;
  const ticket = scanned(passedOn, now);
  return { ...ticket, facts: { ...ticket.facts, replaced: true } };
}

/** The tickets with these ids in this event, as the list sees them, in no order. */
export async function ticketsOfEvent(
  db: Reader,
  { eventId, ids, listId, now }: { eventId: string; ids: string[]; listId: string; now: Instant },
): Promise<ScannedTicket[]> {
  if (ids.length === 0) return [];
  // Were the event asked for in SQL, SQLite would walk through all of its tickets.
  const rows = await select(db, listId).where(inArray(tickets.id, ids));
  return rows.filter((row) => row.eventId === eventId).map((row) => scanned(row, now));
}

/** The rules of a list, for a ticket of which it is known whether its type is on the list. */
export function rulesFor(
  { eventId, list }: { eventId: string; list: Omit<ListRules, "eventId" | "ticketTypeIds"> },
  listedTypes: ReadonlySet<string>,
): ListRules {
  return { ...list, eventId, ticketTypeIds: listedTypes };
}

const bySecretHash = prepared((db: Reader) =>
  select(db, sql.placeholder("listId"))
    .where(eq(tickets.secretHash, sql.placeholder("secretHash")))
    .prepare("ticket_at_the_door"),
);

const replacedBy = prepared((db: Reader) =>
  db
    .select({ ticketId: replacedSecrets.ticketId })
    .from(replacedSecrets)
    .where(eq(replacedSecrets.secretHash, sql.placeholder("secretHash")))
    .prepare("ticket_replaced_at_the_door"),
);

function select(db: Reader, listId: string | ReturnType<typeof sql.placeholder>) {
  return db
    .select({
      id: tickets.id,
      eventId: tickets.eventId,
      ticketTypeId: tickets.ticketTypeId,
      status: tickets.status,
      name: tickets.attendeeName,
      phone: tickets.attendeePhone,
      email: tickets.attendeeEmail,
      lang: orders.lang,
      type: ticketTypes.name,
      order: orders.code,
      orderStatus: orders.status,
      expiresAt: orders.expiresAt,
      approval: orders.approval,
      listedType: checkInListTicketTypes.ticketTypeId,
      entries: admissions.entries,
      present: admissions.present,
      enteredAt: admissions.enteredAt,
      gateId: admissions.gateId,
      deviceId: admissions.deviceId,
    })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, tickets.ticketTypeId))
    .leftJoin(
      checkInListTicketTypes,
      and(
        eq(checkInListTicketTypes.listId, listId),
        eq(checkInListTicketTypes.ticketTypeId, tickets.ticketTypeId),
      ),
    )
    .leftJoin(admissions, and(eq(admissions.listId, listId), eq(admissions.ticketId, tickets.id)));
}

type Row = Awaited<ReturnType<typeof select>>[number];

function scanned(row: Row, now: Instant): ScannedTicket {
  const status = orderStatus({ status: row.orderStatus, expiresAt: row.expiresAt }, now);
  const ended = status === "canceled" || status === "expired";
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    order: row.order,
    phone: row.phone,
    email: row.email,
    lang: row.lang,
    facts: {
      eventId: row.eventId,
      ticketTypeId: row.ticketTypeId,
      canceled: row.status === "canceled" || ended,
      replaced: false,
      blocked: false,
      approved: row.approval === "none" || row.approval === "approved",
      paid: status === "paid",
    },
    listedTypes: new Set(row.listedType === null ? [] : [row.listedType]),
    presence: presenceIn(row),
  };
}

function presenceIn({ entries, present, enteredAt, gateId, deviceId }: Row): Presence {
  if (entries === null || present === null) return neverScanned;
  return { entries, present, lastEntry: lastEntry({ enteredAt, gateId, deviceId }) };
}

function lastEntry(row: {
  enteredAt: Instant | null;
  gateId: string | null;
  deviceId: string | null;
}): Presence["lastEntry"] {
  const { enteredAt, gateId, deviceId } = row;
  if (enteredAt === null || gateId === null || deviceId === null) return null;
  return { at: enteredAt, gateId, deviceId };
}
