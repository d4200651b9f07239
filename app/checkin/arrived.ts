import { and, eq, exists, inArray, min, not, type SQL, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { admissions, tickets } from "#db/schema.server.ts";

/** Whether somebody came in, by any check-in list; as the address of a list says it. */
export const arrivalStates = ["arrived", "missing"] as const;
export type ArrivalState = (typeof arrivalStates)[number];

/** What narrows a list of tickets to those that arrived, or did not, whatever their number. */
export function whoArrived(db: Reader, state: ArrivalState | null): SQL | undefined {
  if (state === null) return undefined;
  const entry = db
    .select({ one: sql`1` })
    .from(admissions)
    .where(and(eq(admissions.ticketId, tickets.id)));
  return state === "arrived" ? exists(entry) : not(exists(entry));
}

/** When each of these tickets first came in, ms UTC; one that never did is not in the map. */
export async function arrivalsOfTickets(
  db: Reader,
  ticketIds: string[],
): Promise<Map<string, Instant>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await db
    .select({ id: admissions.ticketId, at: min(admissions.arrivedAt) })
    .from(admissions)
    .where(inArray(admissions.ticketId, ticketIds))
    .groupBy(admissions.ticketId);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
}
