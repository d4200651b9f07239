import { and, count, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishEvent } from "#app/event/publish-event.ts";
import { env } from "#app/lib/env.server.ts";
import { minute } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { carryOutNotices } from "#app/payments/carry-out-notices.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { reconcilePayments } from "#app/payments/reconcile-payments.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { orders, outbox, payments, refunds, tickets } from "#db/schema.server.ts";
import { startApp } from "#test/support/app.ts";
import { now } from "#test/support/clock.ts";
import { testDb, testDbUrl } from "#test/support/databases.ts";
import { type StripeStandIn, startStripe, webhookSecret } from "#test/support/stripe/server.ts";
import { source } from "../payments/stripe-shop.ts";
import { bookkeeping, must, openSale, staff } from "../registration/box-office.ts";
import { type Paid, payAndKill } from "./paying.ts";

const soak = process.env.SOAK !== undefined;
const rounds = soak ? 100 : 10;
const buyers = soak ? 40 : 6;
const price = 69_900;

test(`${rounds} times killed in the middle of paying, no money and no seat is lost`, {
  timeout: rounds * 60_000,
}, async () => {
  const stripe = await startStripe();
  const url = await testDbUrl();
  const db = await testDb(url);
  const { event, types } = await openedSale(db);
  const settings = { DATABASE_URL: url, SECRETS_KEY: String(process.env.SECRETS_KEY) };
  let app = await startApp({ settings: { ...settings, ...stripe.settings } });
  const paid: Paid[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      // Every third time nothing is told: what is left behind then is found by asking.
      const url = `${app.origin}/hooks/stripe`;
      stripe.notify(round % 3 === 2 ? null : { url, times: 1 + (round % 2) });
      const killAfter = 1 + Math.floor(Math.random() * buyers);
      const rush = { slug: event.slug, typeId: types.standard, buyers, name: `round-${round}` };
      paid.push(...(await payAndKill(app, stripe, { ...rush, killAfter })));
      await giveSomeBack(db, event.id);
      app = await app.again();
    }
    await stripe.delivered();
  } finally {
    await app.stop();
  }
  await lookAgain(db, stripe);
  await stripe.close();
  expect(await faultsIn(db, stripe, event.id)).toEqual([]);
  expect(paid.length).toBeGreaterThanOrEqual(rounds);
});

/** One paid order is canceled; its refund is sent by the server that starts next, or the one after. */
async function giveSomeBack(db: Db, eventId: string) {
  const [order] = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.eventId, eventId), eq(orders.status, "paid")))
    .limit(1);
  if (!order) return;
  const asked = { eventId, orderId: order.id, ticketIds: "all" as const, reason: "", actor: staff };
  must(await cancelWithRefund(db, { ...asked, refund: { percent: 100 }, now: Date.now() }));
}

/** What the jobs of the server would do in the next minutes. */
async function lookAgain(db: Db, stripe: StripeStandIn) {
  const { hostname: host, port } = new URL(stripe.origin);
  const api = { protocol: "http" as const, host, port: Number(port) };
  env.stripe = { secretKey: stripe.settings.STRIPE_SECRET_KEY, webhookSecret, api };
  const later = Date.now() + 10 * minute;
  await sendRefunds(db, { providers: providerNamed, now: later });
  await reconcilePayments(db, { source, now: later });
  await carryOutNotices(db, { source, now: later });
  await sendRefunds(db, { providers: providerNamed, now: later + 2 * minute });
  env.stripe = null;
}

/** Everything that must not be: empty where money and seats are right. */
async function faultsIn(db: Db, stripe: StripeStandIn, eventId: string): Promise<unknown[]> {
  const faults: unknown[] = await ledgerFaults(db, eventId);
  const { sessions, refunds: there } = stripe.account.books;
  for (const session of sessions.values()) {
    if (session.status !== "complete") continue;
    const [payment] = await db.select().from(payments).where(eq(payments.sessionId, session.id));
    const order = payment ? await orderById(db, payment.orderId) : null;
    const back = [...there.values()].filter((it) => it.payment_intent === session.payment_intent);
    const due = order?.status === "canceled" ? [price] : [];
    const sent = back.map(({ amount }) => amount);
    const right = payment?.status === "received" && payment.amount === price;
    const sold = order?.status === "paid" || order?.status === "canceled";
    if (!right || !sold || String(sent) !== String(due)) {
      faults.push({ session: session.id, payment: payment?.status, order: order?.status, sent });
    }
    const letters = await db.$count(outbox, eq(outbox.key, `order-confirmed:${order?.id}`));
    if (letters !== 1) faults.push({ order: order?.code, letters });
  }
  const open = await db.$count(refunds, eq(refunds.status, "requested"));
  if (open > 0) faults.push({ refundsNotSent: open });
  const { claimed, kept } = await bookkeeping(db);
  const [seats] = await db
    .select({ n: count() })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(and(inArray(orders.status, ["paid", "pending"]), eq(tickets.status, "valid")));
  if (claimed !== kept || (seats?.n ?? 0) > kept) faults.push({ claimed, kept, seats });
  return faults;
}

async function openedSale(db: Db) {
  const sale = await openSale(db, {
    types: { standard: { price } },
    size: 50_000,
    event: {
      venue: { zh: "西岸艺术中心", en: "West Bund Art Center" },
      organizerName: { zh: "梧桐社区", en: "Plane Tree Community" },
    },
  });
  must(await publishEvent(db, { eventId: sale.event.id, actor: staff, now }));
  return sale;
}
