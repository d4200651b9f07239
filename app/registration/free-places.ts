import { and, eq, gt, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { claims } from "#db/schema.server.ts";
import { inLockOrder, type Places, placesNeeded } from "./places.ts";
import { lower, returnToReserves } from "./release-places.ts";

/**
 * Gives back one place of each quota of a ticket's type and its use of a voucher; part of a verb's
 * transaction, which has locked the order.
 * @returns how many places and uses were given back.
 */
export async function freePlaces(
  tx: Tx,
  freed: {
    order: { id: string };
    ticket: { ticketTypeId: string; voucherId: string | null };
    takesPlaces: boolean;
    now: Instant;
  },
): Promise<number> {
  const { order, ticket, takesPlaces, now } = freed;
  const { ticketTypeId, voucherId } = ticket;
  const needed = takesPlaces ? await placesNeeded(tx, [{ ticketTypeId, quantity: 1 }]) : [];
  const uses = voucherId ? [{ quotaId: voucherId, quantity: 1 }] : [];
  const given: Places[] = [];
  for (const { quotaId } of [...uses, ...needed].sort(inLockOrder)) {
    // What came out of the voucher's reserve first, so that it goes back there.
    for (const backTo of new Set([voucherId ?? "", ""])) {
      const taken = await tx
        .update(claims)
        .set({ quantity: sql`${claims.quantity} - 1` })
        .where(
          and(
            eq(claims.heldBy, order.id),
            eq(claims.quotaId, quotaId),
            eq(claims.backTo, backTo),
            gt(claims.quantity, 0),
          ),
        )
        .returning({ quotaId: claims.quotaId });
      if (taken.length === 0) continue;
      given.push({ quotaId, quantity: 1, backTo });
      break;
    }
  }
  for (const { quotaId } of await returnToReserves(tx, given, now)) await lower(tx, quotaId, 1);
  return given.length;
}
