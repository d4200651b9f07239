import { and, count, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import { open } from "#app/lib/secrets.server.ts";
import { limitKey } from "#app/lib/text.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, prepared, type Reader, type Tx, transact } from "#db/open.ts";
import { buyers, holds, orders, tickets } from "#db/schema.server.ts";
import { handOverPlaces } from "./claim-places.ts";
import { type Hold, isLive, itemsByPlace, totalOf } from "./holds.ts";
import { insertOrder } from "./insert-order.ts";
import { keepBilling } from "./keep-billing.ts";
import type { NewAttendee } from "./order-rows.ts";
import { sumOf } from "./places.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";

export type PlaceRefusal =
  | "hold_expired"
  | "price_changed"
  | "no_way_to_pay"
  | "limit_reached"
  | "type_limit_reached";

/** How long an order waits for an online payment before its places go back, in ms. */
export const paymentWindow = 35 * minute;

export type PlacedOrder = { id: string; code: string; secret: string };

/**
 * Turns a live hold into an order with a ticket for each attendee. Free orders are paid at once;
 * orders with a type that needs approval wait for it; others wait for their payment, those paid
 * at the door without an end, those paid by transfer until a bank had its time. The same hold
 * submitted again answers with the order it became. Refuses a hold that ran out, a price that
 * changed since it was shown, a price without a way to pay it, and buyers beyond the limits per
 * e-mail address; nothing is changed then.
 */
export async function placeOrder(
  db: Db,
  order: {
    event: { id: string; currency: string; ticketsPerEmail: number; gateSalt: Uint8Array };
    hold: Hold;
    buyer: { name: string; email: string; phone: string };
    attendees: NewAttendee[];
    payBy: string | null;
    /** Whom its receipts are made out to; left out, the buyer. */
    billing?: { company: string; taxNumber: string };
    /** Until when a transfer is waited for; null where none is taken. */
    transfer?: { dueAt: Instant; expiresAt: Instant } | null;
    consentVersion: number | null;
    lang: Lang;
    now: Instant;
  },
): Promise<Result<PlacedOrder, PlaceRefusal>> {
  const { event, hold, buyer, now } = order;
  const places = itemsByPlace(hold);
  const buyerKey = limitKey(buyer.email);

  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<PlacedOrder, PlaceRefusal>> => {
      const id = newId(now);
      const locked = await lockHold(tx).execute({ holdId: hold.id, orderId: id });
      const current = locked[0];
      if (!current) return ok(await orderOfHold(tx, hold.id));
      if (!isLive(current, now)) throw new Refusal(refused("hold_expired"));
      if (hold.items.some((item) => item.type.price !== item.listPrice)) {
        throw new Refusal(refused("price_changed"));
      }
      const total = totalOf(hold);
      const byTransfer = total > 0 && order.payBy === "transfer";
      const transfer = byTransfer ? (order.transfer ?? null) : null;
      const noWay = order.payBy === null || (byTransfer && transfer === null);
      if (total > 0 && noWay) throw new Refusal(refused("no_way_to_pay"));
      await countBuyer(tx).execute({ eventId: event.id, key: buyerKey });
      await refuseBeyondLimits(tx, { event, hold, buyerKey, now });

      const waits = places.some(({ type }) => type.needsApproval);
      const paid = total === 0 && !waits;
      const untimed = paid || waits || order.payBy === "door";
      const expiresAt = untimed ? null : (transfer?.expiresAt ?? now + paymentWindow);
      const status = paid ? "paid" : "pending";
      const approval = waits ? "waiting" : "none";
      const payBy = total === 0 ? null : order.payBy;
      const placed = await insertOrder(tx, {
        id,
        event,
        status,
        approval,
        buyer,
        buyerKey,
        lang: order.lang,
        total,
        payBy,
        expiresAt,
        dueAt: untimed ? null : (transfer?.dueAt ?? null),
        places: hold.places,
        consentVersion: order.consentVersion,
        source: "web",
        attendees: order.attendees.map((attendee, position) => {
          const place = places[position];
          if (!place) throw new Error("more attendees than places");
          const { type, price, listPrice, voucher } = place;
          const voucherId = voucher?.id ?? null;
          return { ...attendee, ticketTypeId: type.id, price, listPrice, voucherId };
        }),
        now,
      });
      const { billing } = order;
      if (billing && (billing.company || billing.taxNumber)) {
        const said = { ...billing, address: "" };
        await keepBilling(tx, { orderId: id, billing: said, corrections: 0 });
      }
      const handed = await handOverPlaces(tx, { from: hold.id, to: id, expiresAt });
      if (handed !== hold.places) throw new Refusal(refused("hold_expired"));

      await queueOrderLetters(tx, {
        order: { id, eventId: event.id, status, approval, payBy, buyer, lang: order.lang },
        tickets: placed.tickets,
        now,
      });
      await recordActivity(tx, {
        eventId: event.id,
        actor: { kind: "buyer", label: buyer.email },
        verb: waits ? "applied" : "placed_order",
        subject: { kind: "order", id },
        detail: { code: placed.code, total },
        at: now,
      });
      return ok({ id, code: placed.code, secret: placed.secret });
    }),
  );
}

async function orderOfHold(tx: Tx, holdId: string): Promise<PlacedOrder> {
  const [order] = await tx
    .select({ id: orders.id, code: orders.code, sealed: orders.secretSealed })
    .from(holds)
    .innerJoin(orders, eq(orders.id, holds.orderId))
    .where(eq(holds.id, holdId));
  if (!order) throw new Error("a hold vanished while it was ordered");
  return { id: order.id, code: order.code, secret: open("order", order.sealed) };
}

async function refuseBeyondLimits(
  tx: Tx,
  {
    event,
    hold,
    buyerKey,
    now,
  }: { event: { id: string; ticketsPerEmail: number }; hold: Hold; buyerKey: string; now: Instant },
): Promise<void> {
  const had = await ticketsOfBuyer(tx).execute({ eventId: event.id, buyerKey, now });
  const before = had.reduce((sum, row) => sum + row.n, 0);
  const wanted = sumOf(hold.items);
  if (before + wanted > event.ticketsPerEmail) {
    throw new Refusal(refused("limit_reached", { max: event.ticketsPerEmail, had: before }));
  }
  for (const { type, quantity } of hold.items) {
    if (type.perEmail === null) continue;
    const already = had.find((row) => row.ticketTypeId === type.id)?.n ?? 0;
    if (already + quantity > type.perEmail) {
      throw new Refusal(refused("type_limit_reached", { max: type.perEmail, had: already }));
    }
  }
}

/** Marks the hold as ordered, once: whoever comes second finds no row and reads the order. */
const lockHold = prepared((db: Tx) =>
  db
    .update(holds)
    .set({ orderId: sql`${sql.placeholder("orderId")}` })
    .where(and(eq(holds.id, sql.placeholder("holdId")), isNull(holds.orderId)))
    .returning({ expiresAt: holds.expiresAt })
    .prepare("lock_hold"),
);

const countBuyer = prepared((db: Tx) =>
  db
    .insert(buyers)
    .values({ eventId: sql.placeholder("eventId"), key: sql.placeholder("key"), orders: 1 })
    .onConflictDoUpdate({
      target: [buyers.eventId, buyers.key],
      set: { orders: sql`${buyers.orders} + 1` },
    })
    .prepare("count_buyer"),
);

const ticketsOfBuyer = prepared((db: Reader) =>
  db
    .select({ ticketTypeId: tickets.ticketTypeId, n: count() })
    .from(orders)
    .innerJoin(tickets, eq(tickets.orderId, orders.id))
    .where(
      and(
        eq(orders.eventId, sql.placeholder("eventId")),
        eq(orders.buyerKey, sql.placeholder("buyerKey")),
        inArray(orders.status, ["pending", "paid"]),
        or(isNull(orders.expiresAt), gt(orders.expiresAt, sql.placeholder("now"))),
        eq(tickets.status, "valid"),
      ),
    )
    .groupBy(tickets.ticketTypeId)
    .prepare("tickets_of_buyer"),
);
