import { asc, eq, sql } from "drizzle-orm";
import { sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { holdItems, holds, ticketTypes, vouchers } from "#db/schema.server.ts";
import { type PriceRule, priceUnder } from "./pricing.ts";
import type { TicketType } from "./ticket-types.ts";

export type Hold = typeof holds.$inferSelect & {
  items: HeldItem[];
};

/** What is held of one type: as its buyer was shown, in minor units, and under which voucher. */
export type HeldItem = {
  type: TicketType;
  quantity: number;
  price: number;
  listPrice: number;
  voucher: ({ id: string; code: string } & PriceRule) | null;
};

/** The hold this secret opens, with what it is for, or null; run out or not. */
export async function holdBySecret(db: Reader, secret: string): Promise<Hold | null> {
  const found = await holdByHash(db).execute({ hash: sha256(secret) });
  const hold = found[0];
  if (!hold) return null;
  const items = await itemsOf(db).execute({ holdId: hold.id });
  return { ...hold, items };
}

/** Whether its places are still kept at `now`, as far as the clock goes. */
export function isLive(hold: { expiresAt: Instant }, now: Instant): boolean {
  return now < hold.expiresAt;
}

/** One ticket type a place, in the order in which attendees are asked. */
export function placesOf(hold: Hold): TicketType[] {
  return itemsByPlace(hold).map((item) => item.type);
}

/** What is held, once a place, in the same order. */
export function itemsByPlace(hold: Hold): HeldItem[] {
  return hold.items.flatMap((item) => Array.from({ length: item.quantity }, () => item));
}

/** What one ticket of this kind costs today, with the voucher it is held under; minor units. */
export function priceToday({ type, voucher }: Pick<HeldItem, "type" | "voucher">): number {
  return priceUnder(type.price, voucher);
}

/** What the held tickets cost together at the prices their buyer was shown; minor units. */
export function totalOf(hold: Hold): number {
  return hold.items.reduce((sum, item) => sum + item.quantity * item.price, 0);
}

const holdByHash = prepared((db: Reader) =>
  db
    .select()
    .from(holds)
    .where(eq(holds.secretHash, sql.placeholder("hash")))
    .prepare("hold_by_hash"),
);

const itemsOf = prepared((db: Reader) =>
  db
    .select({
      type: ticketTypes,
      quantity: holdItems.quantity,
      price: holdItems.price,
      listPrice: holdItems.listPrice,
      voucher: {
        id: vouchers.id,
        code: vouchers.code,
        rule: vouchers.rule,
        value: vouchers.value,
      },
    })
    .from(holdItems)
    .innerJoin(ticketTypes, eq(ticketTypes.id, holdItems.ticketTypeId))
    .leftJoin(vouchers, eq(vouchers.id, holdItems.voucherId))
    .where(eq(holdItems.holdId, sql.placeholder("holdId")))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id))
    .prepare("hold_items"),
);
