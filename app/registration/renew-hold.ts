import { and, eq, isNull, sql } from "drizzle-orm";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { claims, holdItems, holds, ticketTypes } from "#db/schema.server.ts";
import { claimPlaces, placesNeeded, releasePlaces, sumOf } from "./claim-places.ts";
import { isLive } from "./holds.ts";
import { saleWindow } from "./ticket-types.ts";

/**
 * A hold that ran out, or whose prices changed, is made again under the same link at today's
 * prices, if there is still room; what was typed on its page stays good. One that is as good as it
 * was stays as it is: for more time there is `extendHold`.
 */
export async function renewHold(
  db: Db,
  hold: { id: string; holdMinutes: number; now: Instant },
): Promise<Result<Instant, "already_ordered" | "sale_ended" | "sold_out">> {
  const { now } = hold;
  const expiresAt = now + hold.holdMinutes * minute;
  return caughtRefusal(() =>
    transact(
      db,
      async (tx): Promise<Result<Instant, "already_ordered" | "sale_ended" | "sold_out">> => {
        const found = await lockedHold(tx, hold.id);
        if (!found) return refused("already_ordered");
        const items = await tx
          .select({ type: ticketTypes, quantity: holdItems.quantity, price: holdItems.price })
          .from(holdItems)
          .innerJoin(ticketTypes, eq(ticketTypes.id, holdItems.ticketTypeId))
          .where(eq(holdItems.holdId, hold.id));
        const asShown = items.every(({ type, price }) => type.price === price);
        const kept = sumOf(await tx.select().from(claims).where(eq(claims.heldBy, hold.id)));
        if (isLive(found, now) && asShown && kept === found.places) return ok(found.expiresAt);
        const sold = items.every(({ type }) => type.active && saleWindow(type, now) === "on_sale");
        if (items.length === 0 || !sold) return refused("sale_ended");

        await releasePlaces(tx, hold.id);
        const needed = await placesNeeded(
          tx,
          items
            .filter(({ type }) => !type.needsApproval)
            .map(({ type, quantity }) => ({ ticketTypeId: type.id, quantity })),
        );
        await tx
          .update(holds)
          .set({ expiresAt, places: sumOf(needed) })
          .where(eq(holds.id, hold.id));
        for (const { type } of items) {
          await tx
            .update(holdItems)
            .set({ price: type.price })
            .where(and(eq(holdItems.holdId, hold.id), eq(holdItems.ticketTypeId, type.id)));
        }
        await claimPlaces(tx, needed, { heldBy: hold.id, expiresAt, now });
        return ok(expiresAt);
      },
    ),
  );
}

/** Holds the row, so that of two who renew or order at once the second sees what the first did. */
async function lockedHold(
  tx: Tx,
  id: string,
): Promise<{ expiresAt: Instant; places: number } | null> {
  const [hold] = await tx
    .update(holds)
    .set({ places: sql`${holds.places}` })
    .where(and(eq(holds.id, id), isNull(holds.orderId)))
    .returning({ expiresAt: holds.expiresAt, places: holds.places });
  return hold ?? null;
}
