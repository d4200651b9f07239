import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { sellers } from "#db/schema.server.ts";
import type { Seller } from "./sellers.ts";

/** Decides who sells, for papers from now on; those that were issued stay as they are. */
export async function changeSeller(
  db: Db,
  { eventId, seller, actor, now }: { eventId: string; seller: Seller; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    await tx
      .insert(sellers)
      .values({ eventId, ...seller })
      .onConflictDoUpdate({ target: sellers.eventId, set: seller });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_seller",
      subject: { kind: "event", id: eventId },
      detail: { name: seller.name },
      at: now,
    });
  });
}
