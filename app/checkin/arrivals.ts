import { count, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { admissions } from "#db/schema.server.ts";
import { checkInListsOf, gatesOf } from "./gates.ts";
import { liveCounts } from "./live-counts.ts";

/**
 * How the door of an event stands: its gates, and who came of those expected on its first check-in
 * list (null where there is none).
 */
export async function arrivalsAt(
  db: Reader,
  { id, zone }: { id: string; zone: string },
  now: Instant,
): Promise<{ gates: number; counts: { arrived: number; expected: number } | null }> {
  const [list] = await checkInListsOf(db, id);
  const gates = await gatesOf(db, id);
  if (!list) return { gates: gates.length, counts: null };
  const { arrived, expected } = await liveCounts(db, { listId: list.id, zone, now });
  return { gates: gates.length, counts: { arrived, expected } };
}

/** How many tickets came in by this check-in list. */
export async function cameInBy(db: Reader, listId: string): Promise<number> {
  const [came] = await db
    .select({ n: count() })
    .from(admissions)
    .where(eq(admissions.listId, listId));
  return came?.n ?? 0;
}
