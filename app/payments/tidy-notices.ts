import { and, lte, ne } from "drizzle-orm";
import { day, type Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { notices } from "#db/schema.server.ts";

/** How long a notice is kept after it was carried out: far longer than anyone repeats it. */
const kept = 30 * day;

/** Forgets notices that were dealt with a month ago. */
export async function tidyNotices(db: Db, { now }: { now: Instant }): Promise<void> {
  await transact(db, (tx) =>
    tx
      .delete(notices)
      .where(and(ne(notices.state, "waiting"), lte(notices.receivedAt, now - kept))),
  );
}
