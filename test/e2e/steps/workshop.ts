import { join } from "node:path";
import { like } from "drizzle-orm";
import { hour } from "#app/lib/time.ts";
import { closeDb, openDb, transact } from "#db/open.ts";
import { releasedSlots } from "#db/schema.server.ts";
import type { App } from "#test/support/app.ts";

/** A session of tomorrow has begun at this instant, as if a day had passed. */
export async function beginSession(
  app: App,
  { mark, startsAt }: { mark: string; startsAt: number },
): Promise<void> {
  const db = await openDb(join(app.dataDir, "wutong.db"));
  const slot = { startsAt, endsAt: startsAt + hour };
  await transact(db, (tx) =>
    tx
      .update(releasedSlots)
      .set(slot)
      .where(like(releasedSlots.sessionId, `%${mark}`)),
  );
  await closeDb(db);
}
