import { sql } from "drizzle-orm";
import { orders } from "#db/schema.server.ts";
import type { Order } from "./orders.ts";

/** What an order stands for now, in minor units: what its valid tickets cost, so nothing once it is canceled. */
export function amountOf(order: Pick<Order, "status" | "total">): number {
  return order.status === "canceled" ? 0 : order.total;
}

/** The same in a query. */
export const orderAmount = sql<number>`case when ${orders.status} = 'canceled' then 0 else ${orders.total} end`;
