import { and, eq, isNull, sql } from "drizzle-orm";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { claims, holdItems, holds, ticketTypes } from "#db/schema.server.ts";
import { claimSeats, planSeats } from "./claim-seats.ts";
import { isLive } from "./holds.ts";
import { sumOf } from "./places.ts";
import { priceUnder } from "./pricing.ts";
import { releasePlaces } from "./release-places.ts";
import { saleWindow } from "./ticket-types.ts";
import { checkVoucher, type VoucherRefusal, vouchersById } from "./vouchers.ts";

export type RenewRefusal =
  | "already_ordered"
  | "sale_ended"
  | "sold_out"
  | "voucher_used_up"
  | VoucherRefusal;

/**
 * A hold that ran out, or whose prices changed, is made again under the same link at today's
 * prices, if there is still room and its voucher is still good; what was typed on its page stays
 * good. One that is as good as it was stays as it is: for more time there is `extendHold`.
 */
export async function renewHold(
  db: Db,
  hold: { id: string; holdMinutes: number; now: Instant },
): Promise<Result<Instant, RenewRefusal>> {
  const { now } = hold;
  const expiresAt = now + hold.holdMinutes * minute;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<Instant, RenewRefusal>> => {
      const found = await lockedHold(tx, hold.id);
      if (!found) return refused("already_ordered");
      const items = await tx
        .select({ type: ticketTypes, item: holdItems })
        .from(holdItems)
        .innerJoin(ticketTypes, eq(ticketTypes.id, holdItems.ticketTypeId))
        .where(eq(holdItems.holdId, hold.id));
      const asShown = items.every(({ type, item }) => type.price === item.listPrice);
      const kept = sumOf(await tx.select().from(claims).where(eq(claims.heldBy, hold.id)));
      if (isLive(found, now) && asShown && kept === found.places) return ok(found.expiresAt);
      const sold = items.every(({ type }) => type.active && saleWindow(type, now) === "on_sale");
      if (items.length === 0 || !sold) return refused("sale_ended");

      const used = items.flatMap(({ item }) => item.voucherId ?? []);
      const vouchers = await vouchersById(tx, [...new Set(used)]);
      for (const voucher of vouchers) {
        const checked = checkVoucher(voucher, now);
        if (!checked.ok) return checked;
      }

      await releasePlaces(tx, hold.id, now);
      const seats = items.map(({ type, item }) => ({
        ticketTypeId: type.id,
        quantity: item.quantity,
        listPrice: type.price,
        voucher: vouchers.find(({ id }) => id === item.voucherId) ?? null,
        claims: type.needsApproval ? ("use" as const) : ("both" as const),
      }));
      const plan = await planSeats(tx, seats, now);
      await tx.update(holds).set({ expiresAt, places: plan.places }).where(eq(holds.id, hold.id));
      for (const { ticketTypeId, listPrice, voucher } of seats) {
        await tx
          .update(holdItems)
          .set({ listPrice, price: priceUnder(listPrice, voucher) })
          .where(and(eq(holdItems.holdId, hold.id), eq(holdItems.ticketTypeId, ticketTypeId)));
      }
      const usedUp = refused("voucher_used_up");
      await claimSeats(tx, plan, { heldBy: hold.id, expiresAt, now, usedUp });
      return ok(expiresAt);
    }),
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
