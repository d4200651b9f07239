import { eq, sql } from "drizzle-orm";
import { prepared, type Reader } from "#db/open.ts";
import { quotaTicketTypes } from "#db/schema.server.ts";

/** How many tickets of which type. */
export type Wanted = { ticketTypeId: string; quantity: number };
/** How many places of which quota; `backTo` names the voucher out of whose reserve they come. */
export type Places = { quotaId: string; quantity: number; backTo?: string };

/** Which quotas these tickets need places of, in the order in which rows are to be locked. */
export async function placesNeeded(db: Reader, wanted: Wanted[]): Promise<Places[]> {
  const needed: Places[] = [];
  for (const { ticketTypeId, quantity } of wanted) {
    if (quantity <= 0) continue;
    const links = await quotasOfType(db).execute({ ticketTypeId });
    for (const { quotaId } of links) needed.push({ quotaId, quantity });
  }
  return byQuota(needed).sort(inLockOrder);
}

/** How many places these are together. */
export function sumOf(places: { quantity: number }[]): number {
  return places.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Rows are locked in one order everywhere, so that no two transactions wait for each other. */
export function inLockOrder(a: Places, b: Places): number {
  return a.quotaId < b.quotaId ? -1 : 1;
}

/** The places of each quota together. */
export function byQuota(rows: Places[]): Places[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.quotaId, (sums.get(row.quotaId) ?? 0) + row.quantity);
  return [...sums].map(([quotaId, quantity]) => ({ quotaId, quantity }));
}

const quotasOfType = prepared((db: Reader) =>
  db
    .select({ quotaId: quotaTicketTypes.quotaId })
    .from(quotaTicketTypes)
    .where(eq(quotaTicketTypes.ticketTypeId, sql.placeholder("ticketTypeId")))
    .prepare("quotas_of_ticket_type"),
);
