import { inArray } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { admissions } from "#db/schema.server.ts";

/** The tickets among these that came in at least once, at whatever check-in list. */
export async function ticketsThatCame(db: Reader, ticketIds: string[]): Promise<Set<string>> {
  if (ticketIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ ticketId: admissions.ticketId })
    .from(admissions)
    .where(inArray(admissions.ticketId, ticketIds));
  return new Set(rows.map(({ ticketId }) => ticketId));
}
