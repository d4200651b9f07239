import { eq } from "drizzle-orm";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { devices } from "#db/schema.server.ts";

/** A device in use was last seen now; written down at most once a minute. */
export async function touchDevice(
  db: Db,
  { id, lastSeenAt, now }: { id: string; lastSeenAt: Instant | null; now: Instant },
): Promise<void> {
  if (lastSeenAt !== null && now - lastSeenAt < minute) return;
  await transact(db, (tx) => tx.update(devices).set({ lastSeenAt: now }).where(eq(devices.id, id)));
}
