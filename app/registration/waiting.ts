import { and, asc, count, desc, eq, gt, inArray, lt, type SQL } from "drizzle-orm";
import { open, sha256 } from "#app/lib/secrets.server.ts";
import type { Reader } from "#db/open.ts";
import { ticketTypes, waitingEntries } from "#db/schema.server.ts";
import { hasText } from "./text-search.ts";
import type { TicketType } from "./ticket-types.ts";

export type WaitingEntry = typeof waitingEntries.$inferSelect;
export type WaitingState = WaitingEntry["state"];

/** Someone's place on the list that this secret opens, with what they wait for, or null. */
export async function waitingEntryBySecret(
  db: Reader,
  secret: string,
): Promise<(WaitingEntry & { type: TicketType }) | null> {
  const [found] = await db
    .select({ entry: waitingEntries, type: ticketTypes })
    .from(waitingEntries)
    .innerJoin(ticketTypes, eq(ticketTypes.id, waitingEntries.ticketTypeId))
    .where(eq(waitingEntries.secretHash, sha256(secret)));
  return found ? { ...found.entry, type: found.type } : null;
}

/** The secret that opens someone's page; who may see it is the caller's to know. */
export function secretOfEntry(entry: { secretSealed: Uint8Array }): string {
  return open("waiting", entry.secretSealed);
}

/** The place in line for its ticket type of someone who waits, from 1 on. */
export async function placeInLine(
  db: Reader,
  entry: Pick<WaitingEntry, "eventId" | "ticketTypeId" | "rank">,
): Promise<number> {
  const [before] = await db
    .select({ n: count() })
    .from(waitingEntries)
    .where(
      and(
        eq(waitingEntries.eventId, entry.eventId),
        eq(waitingEntries.state, "waiting"),
        eq(waitingEntries.ticketTypeId, entry.ticketTypeId),
        lt(waitingEntries.rank, entry.rank),
      ),
    );
  return (before?.n ?? 0) + 1;
}

/** Those who wait at an event, first in line first. */
export async function lineOf(db: Reader, eventId: string): Promise<WaitingEntry[]> {
  return db
    .select()
    .from(waitingEntries)
    .where(and(eq(waitingEntries.eventId, eventId), eq(waitingEntries.state, "waiting")))
    .orderBy(asc(waitingEntries.rank), asc(waitingEntries.id));
}

/** The states of someone on the list, in the order in which organizers filter them. */
export const waitingStates = [
  "waiting",
  "offered",
  "taken",
  "lapsed",
  "declined",
  "left",
  "removed",
] as const satisfies readonly WaitingState[];

export type WaitingFilter = {
  eventId: string;
  search: string;
  state: WaitingState | null;
  ticketTypeId: string | null;
};

/** One page of those on the list of an event, first in line first, and how many there are. */
export async function waitingList(
  db: Reader,
  filter: WaitingFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: WaitingEntry[]; total: number }> {
  const where = conditions(filter);
  const [counted] = await db.select({ n: count() }).from(waitingEntries).where(where);
  const rows = await db
    .select()
    .from(waitingEntries)
    .where(where)
    .orderBy(desc(eq(waitingEntries.state, "waiting")), asc(waitingEntries.rank))
    .limit(page.limit)
    .offset(page.offset);
  return { rows, total: counted?.n ?? 0 };
}

/** Those on the list as they joined, the ones after the id `after` first: for exports. */
export async function nextWaiting(
  db: Reader,
  filter: WaitingFilter,
  { after, limit }: { after: string; limit: number },
): Promise<WaitingEntry[]> {
  return db
    .select()
    .from(waitingEntries)
    .where(and(conditions(filter), gt(waitingEntries.id, after)))
    .orderBy(asc(waitingEntries.id))
    .limit(limit);
}

/** How many are in each state. */
export async function waitingCounts(
  db: Reader,
  eventId: string,
): Promise<Record<WaitingState, number>> {
  const rows = await db
    .select({ state: waitingEntries.state, n: count() })
    .from(waitingEntries)
    .where(eq(waitingEntries.eventId, eventId))
    .groupBy(waitingEntries.state);
  const none = Object.fromEntries(waitingStates.map((state) => [state, 0]));
  const counts = Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  return { ...none, ...counts } as Record<WaitingState, number>;
}

/** The events at which someone waits or was offered something. */
export async function eventsWithLine(db: Reader): Promise<string[]> {
  const rows = await db
    .selectDistinct({ eventId: waitingEntries.eventId })
    .from(waitingEntries)
    .where(inArray(waitingEntries.state, ["waiting", "offered"]));
  return rows.map(({ eventId }) => eventId);
}

function conditions({ eventId, search, state, ticketTypeId }: WaitingFilter): SQL | undefined {
  const all: (SQL | undefined)[] = [eq(waitingEntries.eventId, eventId)];
  if (state !== null) all.push(eq(waitingEntries.state, state));
  if (ticketTypeId !== null) all.push(eq(waitingEntries.ticketTypeId, ticketTypeId));
  if (search !== "") all.push(hasText(waitingEntries.email, search));
  return and(...all);
}
