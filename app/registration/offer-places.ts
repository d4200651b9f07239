import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { lockWaitingList } from "./lock-waiting-list.ts";
import { moveLineOn } from "./move-line-on.ts";
import { eventsWithLine } from "./waiting.ts";

/**
 * Offers free places to those who wait, at every event with a waiting list; whatever freed them.
 * That nobody else gets them meanwhile is the claim's to see to, not this job's.
 * @returns how many offers were made.
 */
export async function offerPlaces(db: Db, { now }: { now: Instant }): Promise<number> {
  const offers = await tryEach(await eventsWithLine(db), (eventId) =>
    transact(db, async (tx) => {
      await lockWaitingList(tx, eventId, 0);
      return moveLineOn(tx, eventId, now);
    }),
  );
  return offers.reduce((sum, count) => sum + count, 0);
}
