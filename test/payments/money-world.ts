import type { Db } from "#db/open.ts";
import type { openSale } from "#test/registration/box-office.ts";
import type { Shop } from "./stripe-shop.ts";

/** A shop with one event, its orders, and the pages at Stripe on which they can be paid. */
export type World = {
  db: Db;
  shop: Shop;
  sale: Awaited<ReturnType<typeof openSale<"standard" | "dear" | "cheap">>>;
  orders: { id: string; secret: string; code: string }[];
  sessions: string[];
};

/** One thing that happens: to which of what there is, and how much of it. */
export type Step = { name: string; who: number; much: number };
