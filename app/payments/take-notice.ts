import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { notices } from "#db/schema.server.ts";
import type { Notice } from "./provider.ts";

/**
 * Stores what a provider told, to be carried out afterwards; once it is stored it may be answered
 * for. The same notice again changes nothing.
 * @returns whether it was new.
 */
export async function takeNotice(db: Db, notice: Notice, now: Instant): Promise<boolean> {
  const stored = await transact(db, (tx) =>
    tx
      .insert(notices)
      .values({
        id: newId(now),
        provider: "stripe",
        ...notice,
        state: "waiting",
        visibleAt: now,
        attempts: 0,
        receivedAt: now,
      })
      .onConflictDoNothing({ target: [notices.provider, notices.externalId] })
      .returning({ id: notices.id }),
  );
  return stored.length > 0;
}
