import { afterEach, beforeEach, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";
import { carryOutNotices } from "#app/payments/carry-out-notices.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import * as back from "#app/payments/routes/payment-return.ts";
import * as hook from "#app/payments/routes/stripe-hook.ts";
import { orderById } from "#app/registration/orders.ts";
import * as order from "#app/registration/routes/order.tsx";
import { setClient } from "#db/client.server.ts";
import type { Db } from "#db/open.ts";
import { notices, outbox } from "#db/schema.server.ts";
import { buy } from "#test/registration/box-office.ts";
import { atOrder, openDoors } from "#test/registration/visit.ts";
import { testDb } from "#test/support/databases.ts";
import type { StripeEvent } from "#test/support/stripe/books.ts";
import { type StripeStandIn, startStripe, webhookSecret } from "#test/support/stripe/server.ts";
import { signed } from "#test/support/stripe/webhooks.ts";
import { source } from "./stripe-shop.ts";

let db: Db;
let stripe: StripeStandIn;

beforeEach(async () => {
  db = await testDb();
  setClient(db);
  stripe = await startStripe();
  const { hostname: host, port } = new URL(stripe.origin);
  const api = { protocol: "http" as const, host, port: Number(port) };
  env.stripe = { secretKey: stripe.settings.STRIPE_SECRET_KEY, webhookSecret, api };
});
afterEach(async () => {
  env.stripe = null;
  await stripe.close();
});

/** Someone set out to pay and, where said so, paid. */
async function setOut({ pays = true } = {}) {
  const { event, types } = await openDoors(db, { types: { priced: { price: 69_900 } } });
  const link = await buy(db, event, { [types.priced]: 1 }, { payBy: "stripe", at: Date.now() });
  const { location } = await atOrder(order.action, link, { fields: { intent: "pay" } });
  const session = location?.split("/").at(-1) ?? "";
  if (pays) stripe.account.pay(session);
  return { link, session };
}

async function tell(
  event: StripeEvent,
  {
    secret = webhookSecret,
    timestamp,
    header,
  }: { secret?: string; timestamp?: number; header?: string | null } = {},
): Promise<number> {
  const { body, headers } = signed(event, { secret, ...(timestamp ? { timestamp } : {}) });
  if (header !== undefined) headers["Stripe-Signature"] = header ?? "";
  const request = new Request("http://localhost:3000/hooks/stripe", {
    method: "POST",
    body,
    headers,
  });
  return (await hook.action({ request, params: {}, context: { nonce: undefined } })).status;
}

const completed = () => {
  const event = stripe.account.books.events.find((it) => it.type === "checkout.session.completed");
  if (!event) throw new Error("nothing was paid");
  return event;
};
const carryOut = () => carryOutNotices(db, { source, now: Date.now() });
const stored = () => db.$count(notices);

test("a signed notice is stored, answered, and carried out afterwards", async () => {
  const { link } = await setOut();
  expect(await tell(completed())).toBe(200);
  expect(await stored()).toBe(1);
  expect((await orderById(db, link.id)).status).toBe("pending");
  await carryOut();
  expect((await orderById(db, link.id)).status).toBe("paid");
});

test("bad input 30: a notice without a signature is a 400", async () => {
  await setOut();
  expect(await tell(completed(), { header: null })).toBe(400);
  expect(await tell(completed(), { header: "t=1,v1=00" })).toBe(400);
  expect(await stored()).toBe(0);
});

test("bad input 31: one that is signed with another secret is a 400", async () => {
  await setOut();
  expect(await tell(completed(), { secret: "whsec_other" })).toBe(400);
  expect(await stored()).toBe(0);
});

test("bad input 32: the same notice ten times is one set of tickets and one letter", async () => {
  const { link } = await setOut();
  const letters = await db.$count(outbox);
  const answers = await Promise.all(Array.from({ length: 10 }, () => tell(completed())));
  expect(answers.every((status) => status === 200)).toBe(true);
  await Promise.all([carryOut(), carryOut()]);
  await tell(completed());
  await carryOut();
  expect(await stored()).toBe(1);
  expect(await paymentsOf(db, link.id)).toMatchObject([{ status: "received" }]);
  expect(await db.$count(outbox)).toBe(letters + 1);
});

test("bad input 33: an old signature is a 400; one from the future is taken once", async () => {
  await setOut();
  const second = Math.floor(Date.now() / 1000);
  expect(await tell(completed(), { timestamp: second - 600 })).toBe(400);
  expect(await tell(completed(), { timestamp: second + 86_400 })).toBe(200);
  expect(await tell(completed(), { timestamp: second + 86_401 })).toBe(200);
  expect(await stored()).toBe(1);
});

test("bad input 34: expired after completed stays paid", async () => {
  const { link } = await setOut();
  await tell(completed());
  await carryOut();
  const late: StripeEvent = { ...completed(), id: "evt_late", type: "checkout.session.expired" };
  expect(await tell(late)).toBe(200);
  await carryOut();
  expect((await orderById(db, link.id)).status).toBe("paid");
  expect(await paymentsOf(db, link.id)).toMatchObject([{ status: "received" }]);
});

test("a notice that nothing here depends on is answered and forgotten", async () => {
  await setOut();
  expect(await tell({ ...completed(), id: "evt_other", type: "customer.created" })).toBe(200);
  expect(await stored()).toBe(0);
});

test("a notice that fails is carried out later; the ones after it are not held up", async () => {
  const { link } = await setOut();
  await tell(completed());
  stripe.faults.push("cut before", "cut before", "cut before");
  await carryOut();
  expect((await orderById(db, link.id)).status).toBe("pending");
  expect(await db.select().from(notices)).toMatchObject([{ state: "waiting", attempts: 1 }]);
  await carryOutNotices(db, { source, now: Date.now() + 60_000 });
  expect((await orderById(db, link.id)).status).toBe("paid");
});

test("where no account is set up there is no such door", async () => {
  await setOut();
  const event = completed();
  env.stripe = null;
  await expect(tell(event)).rejects.toMatchObject({ status: 404 });
});

test("who comes back from paying finds their order paid, before any notice", async () => {
  const { link } = await setOut();
  const [payment] = await paymentsOf(db, link.id);
  const asked = { reference: payment?.reference ?? "" };
  const answer = await atOrder(back.loader, link, asked);
  expect(answer).toMatchObject({ status: 303, location: `/orders/${link.code}/${link.secret}` });
  expect((await orderById(db, link.id)).status).toBe("paid");
  expect((await atOrder(back.loader, link, { reference: "none" })).status).toBe(404);
});

test("who leaves, or comes back while Stripe is silent, still has their order", async () => {
  const { link } = await setOut({ pays: false });
  const [payment] = await paymentsOf(db, link.id);
  const asked = { reference: payment?.reference ?? "" };
  expect((await atOrder(back.loader, link, asked)).status).toBe(303);
  log.level = "silent";
  stripe.faults.push("500", "500", "500");
  expect((await atOrder(back.loader, link, asked)).status).toBe(303);
  expect((await orderById(db, link.id)).status).toBe("pending");
  expect(await paymentsOf(db, link.id)).toMatchObject([{ status: "started" }]);
});

test("another order's payment is not there", async () => {
  const [mine, other] = [await setOut(), await setOut()];
  const [payment] = await paymentsOf(db, other.link.id);
  const asked = { reference: payment?.reference ?? "" };
  expect((await atOrder(back.loader, mine.link, asked)).status).toBe(404);
});
