import { type Instant, second } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { liveCounts } from "./live-counts.ts";
import type { CountsAnswer } from "./scan-protocol.ts";

const keptFor = 2 * second;

const kept = new WeakMap<Db, Map<string, { at: Instant; counts: Promise<CountsAnswer> }>>();

/**
 * The live counts of a check-in list, at most two seconds old: counted once for all devices and
 * pages that ask, and once at a time. `now` is ms UTC.
 */
export function keptCounts(
  db: Db,
  { listId, zone, now }: { listId: string; zone: string; now: Instant },
): Promise<CountsAnswer> {
  const lists = kept.get(db) ?? new Map();
  kept.set(db, lists);
  const known = lists.get(listId);
  if (known && now - known.at < keptFor) return known.counts;
  const counts = liveCounts(db, { listId, zone, now });
  lists.set(listId, { at: now, counts });
  counts.catch(() => lists.delete(listId));
  return counts;
}
