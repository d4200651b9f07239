import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { minute } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { extendHold } from "#app/registration/extend-hold.ts";
import { type Hold, holdBySecret } from "#app/registration/holds.ts";
import { joinWaitingList } from "#app/registration/join-waiting-list.ts";
import { leaveWaitingList } from "#app/registration/leave-waiting-list.ts";
import { offerPlaces } from "#app/registration/offer-places.ts";
import { orderById, orderStatus, ordersById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { renewHold } from "#app/registration/renew-hold.ts";
import { tidyPlaces } from "#app/registration/tidy-places.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import { vouchersById } from "#app/registration/vouchers.ts";
import type { Db } from "#db/open.ts";
import { claims, orders, payments, quotas, waitingEntries } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { aVoucher, bookkeeping, openSale, staff, tryToHold, tryToOrder } from "./box-office.ts";

const size = 4;
const provider = "test";

const step = fc.oneof(
  fc.record({
    do: fc.constant("hold" as const),
    type: fc.nat(1),
    n: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constantFrom("order" as const, "extend" as const, "renew" as const),
    which: fc.nat(9),
  }),
  fc.record({ do: fc.constantFrom("pay" as const, "cancel" as const), which: fc.nat(9) }),
  fc.record({ do: fc.constantFrom("expire" as const, "tidy" as const) }),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constantFrom("spend" as const, "fill" as const), uses: fc.nat(1) }),
  fc.record({
    do: fc.constantFrom("take" as const, "leave" as const, "transfer" as const, "drop" as const),
    which: fc.nat(9),
  }),
  fc.record({ do: fc.constant("join" as const), places: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ do: fc.constant("offer" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test("whatever happens in whatever order, no quota and no voucher gives more than it has", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const db = await testDb();
      const { event, types } = await openSale(db, {
        types: { free: {}, standard: { price: 100 } },
        size,
        event: { ticketsPerEmail: 1000 },
      });
      await aVoucher(db, event.id, "TWICE", { rule: "percent", value: 100, uses: 2 });
      const kept = { reserves: true, uses: 1, ticketTypeIds: [types.free] };
      await aVoucher(db, event.id, "KEPT", { ...kept, validUntil: now + 300 * minute });
      const secrets: string[] = [];
      const placed: string[] = [];
      let joined = 0;
      let at = now;
      for (const it of steps) {
        await take(it);
        const sold = await ticketsInForce(db, at);
        const { claimed, kept: claims } = await bookkeeping(db);
        expect(claimed).toBe(claims);
        expect(sold).toBeLessThanOrEqual(size);
        await nothingBeyond(db);
        await onlyByTheirRules(db, at);
      }

      async function take(it: Step): Promise<void> {
        if ("minutes" in it) at += it.minutes * minute;
        else if ("uses" in it) await keepWith(it.do === "spend" ? "TWICE" : "KEPT", 1 + it.uses);
        else if ("places" in it) await join(it.places);
        else if (it.do === "offer") await offerPlaces(db, { now: at });
        else if (it.do === "take" || it.do === "leave") await answerOffer(it.do, it.which);
        else if (it.do === "transfer" || it.do === "drop") await changeTicket(it.do, it.which);
        else if ("n" in it) {
          const type = it.type === 0 ? types.free : types.standard;
          const held = await tryToHold(db, event, { [type]: it.n }, { at });
          if (held.ok) secrets.push(held.value.secret);
        } else if (!("which" in it)) {
          await (it.do === "expire" ? expireOrders : tidyPlaces)(db, { now: at });
        } else if (it.do === "pay" || it.do === "cancel") await change(it.do, it.which);
        else await keep(it.do, it.which);
      }

      async function keepWith(code: string, n: number): Promise<void> {
        const held = await tryToHold(db, event, { [types.free]: n }, { at, code });
        if (held.ok) secrets.push(held.value.secret);
      }

      async function join(quantity: number): Promise<void> {
        const name = `w${++joined}`;
        const full = (await quotasOf(db, event.id, at)).every(({ forSale }) => forSale === 0);
        const wish = { eventId: event.id, ticketTypeId: types.free, quantity, name, now: at };
        const email = `${name}@example.com`;
        const answer = await joinWaitingList(db, { ...wish, email, lang: "zh" });
        expect(answer.ok).toBe(full);
      }

      async function answerOffer(what: "take" | "leave", which: number): Promise<void> {
        const all = await db.select().from(waitingEntries);
        const entry = all[which % all.length];
        if (!entry) return;
        if (what === "leave") {
          const { id: entryId } = entry;
          await leaveWaitingList(db, { eventId: event.id, entryId, actor: staff, now: at });
          return;
        }
        const [voucher] = entry.voucherId ? await vouchersById(db, [entry.voucherId]) : [];
        if (voucher) await keepWith(voucher.code, 1);
      }

      async function changeTicket(what: "transfer" | "drop", which: number): Promise<void> {
        const orderId = placed[which % placed.length];
        const [ticket] = orderId ? (await orderById(db, orderId)).tickets : [];
        if (!ticket) return;
        const by = { ticketId: ticket.id, reason: "asked", actor: staff, now: at };
        if (what === "drop") await cancelTicket(db, { ...by, eventId: event.id });
        else {
          const to = { name: "Bo", email: "bo@example.com" };
          await transferTicket(db, { ...by, event, to, came: ticketsThatCame });
        }
      }

      async function keep(what: "order" | "extend" | "renew", which: number): Promise<void> {
        const held: Hold | null = await holdBySecret(db, secrets[which % secrets.length] ?? "");
        if (!held) return;
        const ask = { id: held.id, holdMinutes: event.holdMinutes, now: at };
        if (what === "extend") await extendHold(db, ask);
        else if (what === "renew") await renewHold(db, ask);
        else {
          const order = await tryToOrder(db, event, held, { at, payBy: provider });
          if (order.ok) placed.push(order.value.id);
        }
      }

      async function change(what: "pay" | "cancel", which: number): Promise<void> {
        const orderId = placed[which % placed.length];
        if (!orderId) return;
        if (what === "cancel") {
          await cancelOrder(db, { orderId, reason: "", actor: staff, now: at });
          return;
        }
        const started = await startPayment(db, { orderId, provider, now: at });
        if (!started.ok) return;
        const { reference } = started.value;
        await recordPayment(db, { provider, reference, actor: staff, now: at });
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

/** Tickets that admit or may still be paid for, counted from the orders alone. */
async function ticketsInForce(db: Db, at: number): Promise<number> {
  const ids = await db.select({ id: orders.id }).from(orders);
  const all = await ordersById(
    db,
    ids.map(({ id }) => id),
  );
  return all
    .filter((order) => ["paid", "pending"].includes(orderStatus(order, at)))
    .flatMap((order) => order.tickets)
    .filter(({ status }) => status === "valid").length;
}

/** No quota, and no voucher, has more claims than its size, those that have run out included. */
async function nothingBeyond(db: Db): Promise<void> {
  for (const { claimed, size: whole } of await db.select().from(quotas)) {
    expect(claimed).toBeLessThanOrEqual(whole);
    expect(claimed).toBeGreaterThanOrEqual(0);
  }
}

/** What is paid was free or has its money; an offer holds its places while its time lasts. */
async function onlyByTheirRules(db: Db, at: number): Promise<void> {
  const money = await db.select().from(payments).where(eq(payments.status, "received"));
  const all = await db.select().from(orders);
  for (const { id, status, total } of all.filter((order) => order.status === "paid")) {
    const paid = money.some(({ orderId }) => orderId === id);
    expect({ id, status, fair: total === 0 || paid }).toEqual({ id, status, fair: true });
  }
  const entries = await db.select().from(waitingEntries);
  for (const { state, voucherId, offerEndsAt, quantity } of entries) {
    if (state !== "offered" || (offerEndsAt ?? 0) <= at) continue;
    const held = await db
      .select()
      .from(claims)
      .where(eq(claims.heldBy, voucherId ?? ""));
    const gone = await db
      .select()
      .from(claims)
      .where(eq(claims.backTo, voucherId ?? ""));
    const kept = [...held, ...gone].reduce((sum, claim) => sum + claim.quantity, 0);
    expect(kept).toBe(quantity);
  }
}
