import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { lockWaitingList } from "./lock-waiting-list.ts";
import { moveLineOn } from "./move-line-on.ts";
import { eventsWithLine } from "./waiting.ts";

/**
 * Offers free places to those who wait, at every event with a waiting list; whatever freed them.
 * That nobody else gets them meanwhile is the claim's to see to, not this job's. One event that
 * fails keeps none of the others: all are tried, then what failed is thrown.
 * @returns how many offers were made.
 */
export async function offerPlaces(db: Db, { now }: { now: Instant }): Promise<number> {
  const failures: unknown[] = [];
  let offers = 0;
  for (const eventId of await eventsWithLine(db)) {
    try {
      offers += await transact(db, async (tx) => {
        await lockWaitingList(tx, eventId, 0);
        return moveLineOn(tx, eventId, now);
      });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "waiting lists that do not move");
  return offers;
}
