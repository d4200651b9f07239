import { eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { handOverPlaces } from "./claim-places.ts";
import type { OrderWithTickets } from "./orders.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

/**
 * Keeps the places of a pending order until another instant, because a bank takes its time or has
 * said no; with `again` its buyer is asked for the money once more. An order that waits for nothing
 * stays as it is. Part of a transaction that has locked it.
 */
export async function waitForPayment(
  tx: Tx,
  order: OrderWithTickets,
  { until, again, now }: { until: Instant; again: boolean; now: Instant },
): Promise<void> {
  if (order.status !== "pending" || order.expiresAt === null) return;
  await tx.update(orders).set({ expiresAt: until }).where(eq(orders.id, order.id));
  await handOverPlaces(tx, { from: order.id, to: order.id, expiresAt: until });
  if (!again) return;
  const buyer = { name: order.buyerName, email: order.buyerEmail };
  await queueOrderLetters(tx, {
    order: { ...order, buyer },
    tickets: order.tickets,
    again: now,
    now,
  });
}
