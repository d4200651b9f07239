import { eq, sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { type OrderWithTickets, orderById } from "./orders.ts";

/**
 * An order that is about to change, as it stands when no other transaction is changing it: of two
 * that come at once, the second reads what the first made of it. Part of a verb's transaction, and
 * its first statement.
 */
export async function lockedOrder(tx: Tx, id: string): Promise<OrderWithTickets> {
  await lockOrder(tx).execute({ id });
  return orderById(tx, id);
}

const lockOrder = prepared((tx: Tx) =>
  tx
    .update(orders)
    .set({ status: sql`${orders.status}` })
    .where(eq(orders.id, sql.placeholder("id")))
    .prepare("lock_order"),
);
