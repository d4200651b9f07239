import { and, eq, isNull } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { calendarFeeds } from "#db/schema.server.ts";

/** Ends a person's feed: its address says nothing any more; the next one has another. */
export function revokeFeed(
  db: Db,
  { eventId, personId, now }: { eventId: string; personId: string; now: Instant },
): Promise<void> {
  return transact(db, async (tx) => {
    await tx
      .update(calendarFeeds)
      .set({ revokedAt: now })
      .where(
        and(
          eq(calendarFeeds.personId, personId),
          eq(calendarFeeds.eventId, eventId),
          isNull(calendarFeeds.revokedAt),
        ),
      );
  });
}
