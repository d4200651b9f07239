import { eq, sql } from "drizzle-orm";
import { offerPlaces } from "#app/registration/offer-places.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { lineOf } from "#app/registration/waiting.ts";
import { type Db, openDb, transact } from "#db/open.ts";
import { claims, quotas, waitingEntries } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { got, looked, ready } from "#test/support/racer.ts";

// Offers free places to those who wait, when told to go; says how many were offered some. With
// `unguarded` it looks who waits and what is free, and then offers: what the job must not do.
const [eventId = "", _type = "", _n = "0", how = "guarded"] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const offer = how === "unguarded" ? offerWithoutGuard : (on: Db) => offerPlaces(on, { now });

await ready();
got(await offer(db));

async function offerWithoutGuard(on: Db): Promise<number> {
  const [quota] = await quotasOf(on, eventId, now);
  const line = await lineOf(on, eventId);
  const [first] = line;
  if (!quota || !first || quota.left < 1) return 0;
  await looked();
  await transact(on, async (tx) => {
    await tx.insert(claims).values({ heldBy: `${process.pid}`, quotaId: quota.id, quantity: 1 });
    await tx
      .update(quotas)
      .set({ claimed: sql`${quotas.claimed} + 1` })
      .where(eq(quotas.id, quota.id));
    await tx
      .update(waitingEntries)
      .set({ state: "offered" })
      .where(eq(waitingEntries.id, first.id));
  });
  return 1;
}
