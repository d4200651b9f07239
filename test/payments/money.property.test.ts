import fc from "fast-check";
import { expect, test } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { minute } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { closeSessions } from "#app/payments/close-sessions.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { settlePayment } from "#app/payments/settle-payment.ts";
import { startOnlinePayment } from "#app/payments/start-online-payment.server.ts";
import { stripeProvider } from "#app/payments/stripe-provider.server.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { type Db, transact } from "#db/open.ts";
import {
  claims,
  disputes,
  events,
  holds,
  ledgerEntries,
  notices,
  orders,
  outbox,
  paymentAlerts,
  payments,
  quotas,
  refunds,
  tickets,
} from "#db/schema.server.ts";
import {
  bookkeeping,
  openSale,
  staff,
  tryToHold,
  tryToOrder,
} from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { faultsIn } from "./money-faults.ts";
import { openShop, type Shop } from "./stripe-shop.ts";

const soak = process.env.SOAK !== undefined;
const size = 2;
/** Each run is some hundred transactions: a few on the slower engine, where they are as good. */
const runs = soak ? 500 : engine === "postgres" ? 12 : 40;

type World = {
  db: Db;
  shop: Shop;
  sale: Awaited<ReturnType<typeof openSale<"standard">>>;
  orders: { id: string; secret: string; code: string }[];
  sessions: string[];
};

type Step = { name: keyof typeof steps; who: number; much: number };

/** Everything that can happen to money here, each by its own verb and with its own clock. */
const steps = {
  async order({ db, shop, sale, orders }: World, { much }: Step) {
    const at = shop.now();
    const held = await tryToHold(db, sale.event, { [sale.types.standard]: 1 + (much % 2) }, { at });
    const hold = held.ok ? await holdBySecret(db, held.value.secret) : null;
    if (!hold) return;
    const email = `buyer.${orders.length}@example.com`;
    const placed = await tryToOrder(db, sale.event, hold, { email, payBy: "stripe", at });
    if (placed.ok) orders.push(placed.value);
  },
  async setOut({ db, shop, orders, sessions }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (!order) return;
    const started = await startOnlinePayment(db, { order, now: shop.now() });
    const session = started.ok ? started.value.split("/").at(-1) : null;
    if (session && !sessions.includes(session)) sessions.push(session);
  },
  async pay({ shop, sessions }: World, { who, much }: Step) {
    const session = sessions[who % sessions.length];
    if (!session || shop.stripe.account.session(session).status !== "open") return;
    shop.stripe.account.pay(session, { method: much % 2 ? "card" : "alipay" });
  },
  async buy(world: World, it: Step) {
    const last = { ...it, who: world.orders.length };
    await steps.order(world, it);
    await steps.setOut(world, last);
    await steps.pay(world, { ...it, who: world.sessions.length - 1 });
  },
  async refund(world: World, it: Step) {
    await steps.cancel(world, it);
    await steps.send(world);
    await steps.settle(world, it);
  },
  async hear({ shop }: World, { who, much }: Step) {
    const told = shop.stripe.account.books.events;
    const one = told[who % told.length];
    if (one) await shop.hear(...Array.from({ length: 1 + (much % 3) }, () => one));
  },
  async comeBack({ db, shop, orders }: World, { who }: Step) {
    const [payment] = await paymentsOf(db, orders[who % orders.length]?.id ?? "");
    if (payment) await settlePayment(db, { payment, provider: stripeProvider, now: shop.now() });
  },
  async byHand({ db, shop, orders }: World, { who }: Step) {
    const order = orders[who % orders.length];
    if (order) {
      await takePaymentByHand(db, { orderId: order.id, actor: staff, now: shop.now() });
    }
  },
  wait: async ({ shop }: World, { much }: Step) => shop.wait((much % 40) * minute),
  expire: ({ db, shop }: World) => expireOrders(db, { now: shop.now() }),
  close: ({ db, shop }: World) => closeSessions(db, { provider: stripeProvider, now: shop.now() }),
  async cancel({ db, shop, sale, orders }: World, { who, much }: Step) {
    const order = orders[who % orders.length];
    if (!order) return;
    const { tickets: all } = await orderById(db, order.id);
    const some = all.slice(0, 1 + (much % 2)).map(({ id }) => id);
    await cancelWithRefund(db, {
      eventId: sale.event.id,
      orderId: order.id,
      ticketIds: much % 3 ? some : [],
      refund: much % 2 ? { amount: much * 131 } : { percent: much % 101 },
      reason: "",
      actor: staff,
      now: shop.now(),
    });
  },
  send: ({ db, shop }: World) => sendRefunds(db, { providers: providerNamed, now: shop.now() }),
  async settle({ shop }: World, { who, much }: Step) {
    const there = [...shop.stripe.account.books.refunds.values()];
    const refund = there[who % there.length];
    if (!refund || refund.status === "failed") return;
    shop.stripe.account.settleRefund(refund.id, much % 2 ? "succeeded" : "failed");
  },
  jobs: ({ shop }: World) => shop.jobs(),
};

const step = fc.record({
  name: fc.constantFrom(
    ...(Object.keys(steps) as (keyof typeof steps)[]),
    ...(["buy", "buy", "pay", "hear", "hear", "jobs", "refund", "refund"] as const),
  ),
  who: fc.nat(20),
  much: fc.nat(120),
});

const does = (name: Step["name"], much = 0, who = 0): Step => ({ name, who, much });

/** Walks to the ends that chance does not always lead to. */
const examples: Step[][] = [
  // Paid after the order ran out and another took its seats.
  [
    ...[does("order", 1), does("wait", 10), does("setOut"), does("wait", 26), does("expire")],
    ...[does("buy", 1), does("pay"), does("jobs")],
  ],
  // Two refunds of two orders: one does not arrive, one does; a third order is never paid.
  [does("buy"), does("jobs"), does("refund", 20), does("order"), does("jobs")],
  [does("buy", 1), does("jobs"), does("refund", 5)],
];

test("whatever happens in whatever order, no money is lost and no seat is sold twice", {
  timeout: soak ? 3_600_000 : 240_000,
}, async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30 }), async (walk) => {
      await emptied(db);
      shop.forget();
      const sale = await openSale(db, {
        types: { standard: { price: 10_000, taxRate: 600 } },
        size,
      });
      const world: World = { db, shop, sale, orders: [], sessions: [] };
      for (const one of walk) {
        await steps[one.name](world, one);
        expect((await bookkeeping(db)).claimed).toBeLessThanOrEqual(size);
      }
      await toTheEnd(world);
      expect(await faultsIn(world)).toEqual([]);
      for (const seen of await endsOf(world)) reached.add(seen);
    }),
    { numRuns: runs, examples: examples.map((walk) => [walk]) },
  );
  // Walks that never get there would prove nothing.
  expect([...reached].sort()).toEqual(expect.arrayContaining(ends));
});

const ends = ["canceled", "expired", "paid", "refund failed", "refund late", "refund succeeded"];

/** What orders and refunds came to in this world. */
async function endsOf({ db, orders: placed }: World): Promise<string[]> {
  const seen: string[] = [];
  for (const { id } of placed) {
    seen.push((await orderById(db, id)).status);
    for (const { status, cause } of await refundsOf(db, id)) {
      seen.push(`refund ${status}`, `refund ${cause}`);
    }
  }
  return seen;
}

/** Time passes and every job runs, until nothing is on its way any more. */
async function toTheEnd({ shop }: World) {
  for (let n = 0; n < 4; n++) {
    shop.wait(paymentWindow);
    await shop.jobs();
    for (const refund of shop.stripe.account.books.refunds.values()) {
      if (refund.status === "pending") shop.stripe.account.settleRefund(refund.id, "succeeded");
    }
    await shop.hearAll();
  }
}

async function emptied(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    for (const table of [
      ...[ledgerEntries, disputes, refunds, paymentAlerts, notices, payments, outbox],
      ...[claims, tickets, orders, holds, quotas, events],
    ]) {
      await tx.delete(table);
    }
  });
}
