import { and, eq } from "drizzle-orm";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { holdItems, holds, ticketTypes } from "#db/schema.server.ts";
import { claimPlaces, placesNeeded, releasePlaces, sumOf } from "./claim-places.ts";
import { saleWindow } from "./ticket-types.ts";

/**
 * A hold that ran out, or whose prices changed, is made again under the same link at today's
 * prices, if there is still room; what was typed on its page stays good.
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
        const [found] = await tx.select().from(holds).where(eq(holds.id, hold.id));
        if (!found || found.orderId !== null) return refused("already_ordered");
        const items = await tx
          .select({ type: ticketTypes, quantity: holdItems.quantity })
          .from(holdItems)
          .innerJoin(ticketTypes, eq(ticketTypes.id, holdItems.ticketTypeId))
          .where(eq(holdItems.holdId, hold.id));
        if (items.some(({ type }) => !type.active || saleWindow(type, now) !== "on_sale")) {
          return refused("sale_ended");
        }

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
