import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type StripeStandIn, startStripe, webhookSecret } from "./stripe/server.ts";
import { signed } from "./stripe/webhooks.ts";

let standIn: StripeStandIn;
let stripe: Stripe;

beforeAll(async () => {
  standIn = await startStripe();
  const { hostname: host, port } = new URL(standIn.origin);
  stripe = new Stripe(standIn.settings.STRIPE_SECRET_KEY, {
    ...{ host, port: Number(port), protocol: "http" as const },
    maxNetworkRetries: 2,
    telemetry: false,
  });
}, 60_000);
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.faults.length = 0;
});

type Wish = Stripe.Checkout.SessionCreateParams;

function wish(more: object = {}): Wish {
  return {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "cny", unit_amount: 69_900, product_data: { name: "A ticket" } },
      },
    ],
    success_url: "http://localhost:3000/done?session_id={CHECKOUT_SESSION_ID}",
    ...more,
  };
}

const open = (more: object = {}, key?: string) =>
  stripe.checkout.sessions.create(wish(more), key ? { idempotencyKey: key } : {});

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "taken",
    (error: Stripe.errors.StripeError) => `${error.statusCode} ${error.param || error.message}`,
  );

async function paid(method = "card") {
  const session = await open({ allowed_payment_method_types: ["card", "alipay"] });
  standIn.account.pay(session.id, { method });
  return stripe.checkout.sessions.retrieve(session.id);
}

test.each([
  ["an unknown parameter", { colour: "green" }, "400 colour"],
  ["one that was taken away", { payment_method_types: ["card"] }, "400 payment_method_types"],
  [
    "a misspelt one deep inside",
    { line_items: [{ price_data: { unit_amout: 1 } }] },
    "400 line_items",
  ],
  [
    "a value its types only allow as any text",
    { allowed_payment_method_types: ["wechat"] },
    "400 allowed",
  ],
  [
    "half a fen",
    { line_items: [{ price_data: { currency: "cny", unit_amount: 0.5 } }] },
    "400 line_items",
  ],
  ["a page for ten minutes", { expires_at: Math.floor(Date.now() / 1000) + 600 }, "400 expires_at"],
  [
    "a page for two days",
    { expires_at: Math.floor(Date.now() / 1000) + 172_800 },
    "400 expires_at",
  ],
  [
    "WeChat Pay without its client",
    { allowed_payment_method_types: ["wechat_pay"] },
    "400 payment_method_options",
  ],
])("refuses %s", async (_, more, refusal) => {
  expect(await refusalOf(open(more))).toContain(refusal);
});

test("the same key is the same session; other parameters with it are refused", async () => {
  const first = await open({}, "order:1");
  const again = await open({}, "order:1");
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await refusalOf(open({ locale: "zh" }, "order:1"))).toContain("400");
  expect(await refusalOf(open({ locale: "klingon" }, "order:2"))).toContain("400 locale");
  expect(await refusalOf(open({ locale: "zh" }, "order:2"))).toBe("taken");
});

test("what is cut off or refused by chance is asked again by the package, and done once", async () => {
  for (const fault of ["500", "cut before", "cut after", "slow"] as const) {
    standIn.faults.push(fault);
    const before = standIn.account.books.sessions.size;
    const [one, other] = await Promise.all([open({}, `key ${fault}`), open({}, `key ${fault}`)]);
    expect(other.id).toBe(one.id);
    expect(standIn.account.books.sessions.size).toBe(before + 1);
  }
});

test("a session is open, then complete or expired, and stays so", async () => {
  const left = await open();
  expect((await stripe.checkout.sessions.expire(left.id)).status).toBe("expired");
  const done = await paid();
  expect(done).toMatchObject({ status: "complete", payment_status: "paid", url: null });
  expect(await refusalOf(stripe.checkout.sessions.expire(done.id))).toContain("complete");
});

test("money is given back in parts, never more than there was; wallets take their time", async () => {
  const card = String((await paid()).payment_intent);
  const part = await stripe.refunds.create({ payment_intent: card, amount: 60_000 });
  expect(part.status).toBe("succeeded");
  const over = stripe.refunds.create({ payment_intent: card, amount: 9_901 });
  expect(await refusalOf(over)).toContain("greater than unrefunded amount");
  const wallet = String((await paid("alipay")).payment_intent);
  const slow = await stripe.refunds.create({ payment_intent: wallet });
  expect(slow.status).toBe("pending");
  standIn.account.settleRefund(slow.id, "failed");
  expect(await stripe.refunds.retrieve(slow.id)).toMatchObject({ status: "failed" });
  expect((await stripe.refunds.create({ payment_intent: wallet })).amount).toBe(69_900);
});

test("what happened is listed, page by page, and told with a signature", async () => {
  await paid();
  const kinds: string[] = [];
  for await (const event of stripe.events.list({ limit: 2 })) kinds.push(event.type);
  expect(kinds).toHaveLength(standIn.account.books.events.length);
  expect(kinds[0]).toBe("checkout.session.completed");

  const [event] = standIn.account.books.events;
  if (!event) throw new Error("nothing happened");
  const { body, headers } = signed(event, { secret: webhookSecret });
  const signature = headers["Stripe-Signature"] ?? "";
  const read = (text: string, secret = webhookSecret) =>
    Stripe.webhooks.constructEvent(text, signature, secret);
  expect(read(body).id).toBe(event.id);
  expect(() => read(body.replace("evt_", "evt-"))).toThrow();
  expect(() => read(body, "whsec_other")).toThrow();
});
