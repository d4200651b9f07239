import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { carryOutBulkRefunds } from "#app/payments/carry-out-bulk-refunds.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { decideBulkRefund } from "#app/payments/decide-bulk-refund.ts";
import { balancesOf } from "#app/payments/ledger.ts";
import { proposeBulkRefund } from "#app/payments/propose-bulk-refund.ts";
import { generousRule } from "#app/payments/refund-rule.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { settleAlert } from "#app/payments/settle-alert.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { disputes, paymentAlerts, payments, refundBatches } from "#db/schema.server.ts";
import { buy, must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { paidOrder } from "./paid-order.ts";
import { openShop } from "./stripe-shop.ts";

type Paid = Awaited<ReturnType<typeof paidOrder>>;

const wholeRule = { ...generousRule, steps: [{ daysBefore: -30, percent: 100 }] };

async function standing(db: Db, { order }: Pick<Paid, "order">) {
  const [payment] = await db.select().from(payments).where(eq(payments.orderId, order.id));
  const refunds = await refundsOf(db, order.id);
  const { status } = await orderById(db, order.id);
  return { order: status, refunded: payment?.refunded, refunds: refunds.map((it) => it.status) };
}

test("a dispute is flagged and entered, and changes no ticket; a won one gives the money back", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop });
  const { id } = shop.stripe.account.openDispute(String(paid.payment.intentId));
  await shop.hearAll();
  expect(await db.select().from(disputes)).toMatchObject([{ status: "open", amount: 10_000 }]);
  expect(await db.select().from(paymentAlerts)).toMatchObject([{ kind: "disputed" }]);
  expect((await standing(db, paid)).order).toBe("paid");
  expect(await balancesOf(db, paid.event.id)).toMatchObject([{ disputed: 10_000, balance: -360 }]);
  expect(await shop.faults()).toEqual([]);

  shop.stripe.account.closeDispute(id, "won");
  const [created] = shop.stripe.account.books.events.filter((it) => it.type.endsWith("created"));
  await shop.hear(...shop.told(), ...(created ? [created] : []));
  expect(await db.select().from(disputes)).toMatchObject([{ status: "won" }]);
  expect(await balancesOf(db, paid.event.id)).toMatchObject([{ disputed: 0, balance: 9_640 }]);
  expect(await shop.faults()).toEqual([]);
});

test("an inquiry is flagged and takes no money, until it becomes a dispute", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop });
  const { account } = shop.stripe;
  const asked = account.openDispute(String(paid.payment.intentId), { inquiry: true });
  await shop.hearAll();
  expect(await db.select().from(paymentAlerts)).toMatchObject([
    { kind: "disputed", reference: asked.id, orderId: paid.order.id },
  ]);
  expect(await balancesOf(db, paid.event.id)).toMatchObject([{ disputed: 0, balance: 9_640 }]);
  const [alert] = await db.select().from(paymentAlerts);
  const settled = { alertId: alert?.id ?? "", eventId: paid.event.id, actor: staff, now };
  await settleAlert(db, settled);
  account.closeDispute(asked.id, "warning_closed");
  await shop.hearAll();
  expect(await db.select().from(disputes)).toEqual([]);
  expect(await db.select().from(paymentAlerts)).toMatchObject([{ settledAt: now }]);

  account.closeDispute(asked.id, "needs_response");
  await shop.hearAll();
  expect(await balancesOf(db, paid.event.id)).toMatchObject([{ disputed: 10_000 }]);
  expect(await db.$count(paymentAlerts)).toBe(2);
  expect(await shop.faults()).toEqual([]);
});

test("a dispute that was lost and is won on appeal gives the money back in all books", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const paid = await paidOrder(db, { shop });
  const { id } = shop.stripe.account.openDispute(String(paid.payment.intentId));
  for (const outcome of ["lost", "won"] as const) {
    shop.stripe.account.closeDispute(id, outcome);
    await shop.hearAll();
  }
  expect(await db.select().from(disputes)).toMatchObject([{ status: "won" }]);
  expect(await balancesOf(db, paid.event.id)).toMatchObject([{ disputed: 0, balance: 9_640 }]);
  expect(await shop.faults()).toEqual([]);
});

test("many refunds above the limit take two organizers; each order is given back once", async () => {
  const db = await testDb();
  const one = await paidOrder(db, { price: 60_000 });
  const other = await buy(
    db,
    one.event,
    { [one.types.standard]: 1 },
    { payBy: "door", email: "b@example.com" },
  );
  must(await takePaymentByHand(db, { orderId: other.id, actor: staff, now }));
  const rule = { ...wholeRule, confirmAbove: 100_000 };
  await changeRefundRule(db, { eventId: one.event.id, rule, actor: staff, now });
  const lin = { kind: "person", id: "lin", label: "林悦" } as const;
  const wang = { kind: "person", id: "wang", label: "王芳" } as const;
  const { code } = await orderById(db, one.order.id);
  const asked = { event: one.event, percent: 100, reason: "rained off", actor: lin, now };
  const propose = (...codes: string[]) => proposeBulkRefund(db, { ...asked, codes });

  expect(await propose("NOTHING1")).toMatchObject({ reason: "no_orders" });
  const { id, status } = must(await propose(code, other.code, code));
  expect(status).toBe("proposed");
  expect(await carryOutBulkRefunds(db, { now })).toBe(0);
  const decide = (actor: typeof lin | typeof wang) =>
    decideBulkRefund(db, { batchId: id, eventId: one.event.id, decision: "confirm", actor, now });
  expect(await decide(lin)).toMatchObject({ reason: "same_person" });
  must(await decide(wang));
  expect(await decide(wang)).toMatchObject({ reason: "already_decided" });
  await carryOutBulkRefunds(db, { now });
  await carryOutBulkRefunds(db, { now });
  for (const order of [one.order, other]) {
    expect(await standing(db, { order })).toMatchObject({ order: "canceled", refunded: 60_000 });
  }
  expect(await db.select().from(refundBatches)).toMatchObject([{ done: 2, finishedAt: now }]);
  expect(must(await propose((await buyOne(db, one)).code)).status).toBe("confirmed");
});

test("two processes that stop halfway leave no order of a bulk refund out", async () => {
  const db = await testDb();
  const paid = await paidOrder(db);
  const all = [paid.order];
  for (const email of ["b@example.com", "c@example.com", "d@example.com"]) {
    const order = await buy(db, paid.event, { [paid.types.standard]: 1 }, { payBy: "door", email });
    must(await takePaymentByHand(db, { orderId: order.id, actor: staff, now }));
    all.push(order);
  }
  await changeRefundRule(db, { eventId: paid.event.id, rule: wholeRule, actor: staff, now });
  const actor = { kind: "person", id: "lin", label: "林悦" } as const;
  const codes = await Promise.all(all.map(async ({ id }) => (await orderById(db, id)).code));
  const asked = { event: paid.event, percent: 100, reason: "rained off", actor, now };
  must(await proposeBulkRefund(db, { ...asked, codes }));

  const two = () => carryOutBulkRefunds(db, { now, stopping: stopsAfter(2) });
  await Promise.all([two(), two()]);
  await carryOutBulkRefunds(db, { now });
  for (const order of all) expect((await standing(db, { order })).order).toBe("canceled");
  expect(await db.select().from(refundBatches)).toMatchObject([{ done: 4, finishedAt: now }]);
});

/** A signal to stop that comes after so many orders. */
function stopsAfter(orders: number): AbortSignal {
  const { signal } = new AbortController();
  let left = orders;
  return Object.defineProperty(signal, "aborted", { get: () => left-- <= 0 });
}

async function buyOne(db: Db, { event, types }: Paid) {
  const chosen = { [types.standard]: 1 };
  return buy(db, event, chosen, { payBy: "door", email: "c@example.com" });
}
