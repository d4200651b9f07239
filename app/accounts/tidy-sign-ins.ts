import { lte, or } from "drizzle-orm";
import { day, type Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { signInCodes, signInLinks, signIns } from "#db/schema.server.ts";
import { idleTime } from "./sign-ins.ts";

/** Removes codes, links and sign-ins that have been over for a day; they count for nothing before. */
export async function tidySignIns(db: Db, { now }: { now: Instant }): Promise<void> {
  const before = now - day;
  await transact(db, async (tx) => {
    await tx.delete(signInCodes).where(lte(signInCodes.expiresAt, before));
    await tx.delete(signInLinks).where(lte(signInLinks.expiresAt, before));
    await tx
      .delete(signIns)
      .where(or(lte(signIns.expiresAt, before), lte(signIns.seenAt, before - idleTime)));
  });
}
