// Notices of payments over HTTP: how fast they are taken in while they come, and how fast what
// they tell is carried out, each by asking the stand-in for Stripe.

import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { now } from "#app/lib/time.ts";
import { insertOrders } from "#app/registration/insert-orders.ts";
import { orderRows } from "#app/registration/order-rows.ts";
import { insertMany } from "#db/insert-many.ts";
import { closeDb, type Db, transact } from "#db/open.ts";
import { notices, orders, payments } from "#db/schema.server.ts";
import type { StripeEvent } from "#test/support/stripe/books.ts";
import { type StripeStandIn, startStripe, webhookSecret } from "#test/support/stripe/server.ts";
import { signed } from "#test/support/stripe/webhooks.ts";
import { attendee } from "./attendees.ts";
import { Connection, written } from "./connection.ts";
import { report } from "./figures.ts";
import { openLoop, timed } from "./load.ts";
import { startSilence, startSite } from "./site.ts";
import { openSale, openStock, type Sale } from "./stock.ts";

const perSecond = 500;
const warmUp = 2;
const seconds = 8;
const price = 69_900;

const db = await openStock();
const sale = await openSale(db, 1_000_000);
const stripe = await startStripe();
const told = await paidSessions(db, stripe, sale, perSecond * (warmUp + seconds));
const silence = await startSilence();
const site = await startSite({ settings: { SMTP_URL: silence.url, ...stripe.settings } });
const hook = new URL("/hooks/stripe", site.origin);

const idle: Connection[] = [];
const began = performance.now();
const taken = await openLoop(perSecond, { warmUp, seconds }, async (n, took) => {
  const event = told[n];
  if (!event) return;
  const { body, headers } = signed(event, { secret: webhookSecret });
  const connection = idle.pop() ?? (await Connection.open(site.origin));
  const request = written("POST", hook, { ...headers, "Accept-Encoding": "identity" }, body);
  const { status } = await timed(took, () => connection.ask(request));
  if (status !== 200) throw new Error(`A notice was answered with ${status}.`);
  idle.push(connection);
});
const left = await untilEmpty(db);
const lasted = (performance.now() - began) / 1000;
const paid = await db.$count(orders, eq(orders.status, "paid"));
for (const connection of idle) connection.close();
await site.stop();
await stripe.close();
silence.close();
await closeDb(db);

const least = { direction: "min" as const };
const most = { direction: "max" as const };
report({ name: "webhooks.taken", value: taken.rate, unit: "1/s", bar: perSecond * 0.98, ...least });
report({ name: "webhooks.p99", value: taken.p99, unit: "ms", bar: 200, ...most });
report({ name: "webhooks.carried", value: paid / lasted, unit: "1/s", bar: 100, ...least });
report({ name: "webhooks.left", value: left, unit: "notices", bar: 0, ...most });

/** Waits until nothing is waiting, two minutes at most; what is left then. */
async function untilEmpty(on: Db): Promise<number> {
  for (let n = 0; n < 600; n++) {
    const waiting = await on.$count(notices, eq(notices.state, "waiting"));
    if (waiting === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return on.$count(notices, eq(notices.state, "waiting"));
}

/** So many orders whose buyers have paid at the stand-in; what it would tell of them. */
async function paidSessions(
  on: Db,
  { account, origin }: StripeStandIn,
  { event, typeId, quotaId }: Sale,
  count: number,
): Promise<StripeEvent[]> {
  for (let from = 0; from < count; from += 500) {
    const at = now();
    const made = Array.from({ length: 500 }, (_, i) => {
      const buyer = attendee(from + i);
      const rows = orderRows({
        id: newId(at),
        event,
        status: "pending",
        approval: "none",
        buyer,
        buyerKey: buyer.email,
        lang: "zh",
        total: price,
        payBy: "stripe",
        expiresAt: at + 3_600_000,
        places: 1,
        consentVersion: 1,
        source: "web",
        attendees: [{ ...buyer, answers: [], ticketTypeId: typeId, price }],
        now: at,
      });
      return { ...rows, keeps: [{ quotaId, quantity: 1, expiresAt: at + 3_600_000 }] };
    });
    const started = made.map(({ order }) => startedPayment(order));
    await transact(on, async (tx) => {
      await insertOrders(tx, made, at);
      await insertMany(tx, payments, started);
    });
  }
  return account.books.events.slice();

  function startedPayment({ id: orderId }: { id: string }) {
    const at = now();
    const id = newId(at);
    const session = account.createSession(
      {
        line_items: [{ quantity: 1, price_data: { unit_amount: price, currency: "cny" } }],
        success_url: "http://localhost/",
        client_reference_id: id,
      },
      (session) => `${origin}/pay/${session}`,
    );
    account.pay(session.id);
    return {
      id,
      eventId: event.id,
      orderId,
      provider: "stripe" as const,
      status: "started" as const,
      amount: price,
      refunded: 0,
      currency: "CNY",
      reference: id,
      sessionId: session.id,
      startedAt: at,
    };
  }
}
