import { expect, test, vi } from "vitest";
import { matchExactLines } from "#app/banking/match-exact-lines.ts";
import { recordMatchedLines } from "#app/banking/record-matched-lines.ts";
import type { issuePapers } from "#app/papers/issue-papers.ts";
import { bulkRefundsOf, progressOf } from "#app/payments/bulk-refunds.ts";
import { carryOutBulkRefunds } from "#app/payments/carry-out-bulk-refunds.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { proposeBulkRefund } from "#app/payments/propose-bulk-refund.ts";
import { generousRule } from "#app/payments/refund-rule.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { retryBulkRefund } from "#app/payments/retry-bulk-refund.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentAlerts, refundBatches } from "#db/schema.server.ts";
import { transferSale } from "#test/banking/transfer-sale.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

/** Orders whose papers can not be issued. */
const broken = vi.hoisted(() => new Set<string>());

// Files before this one may have imported what is replaced here.
vi.hoisted(() => vi.resetModules());

vi.mock("#app/papers/issue-papers.ts", async (original) => {
  const real = await original<{ issuePapers: typeof issuePapers }>();
  return {
    issuePapers: (...[tx, asked]: Parameters<typeof issuePapers>) => {
      if (broken.has(asked.orderId)) throw new Error("no papers for this order");
      return real.issuePapers(tx, asked);
    },
  };
});

const lin = { kind: "person", id: "lin", label: "林悦" } as const;

test("an order of a bulk refund that fails keeps none of the others, is told, and can be tried again", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } }, size: 9 });
  const all: Awaited<ReturnType<typeof buy>>[] = [];
  for (const email of ["a@example.com", "b@example.com", "c@example.com"]) {
    const order = await buy(db, event, { [types.standard]: 1 }, { payBy: "door", email });
    must(await takePaymentByHand(db, { orderId: order.id, actor: staff, now }));
    all.push(order);
  }
  const rule = { ...generousRule, steps: [{ daysBefore: -30, percent: 100 }] };
  await changeRefundRule(db, { eventId: event.id, rule, actor: staff, now });
  const asked = { event, percent: 100, reason: "rained off", actor: lin, now };
  const codes = all.map(({ code }) => code);
  const { id: batchId } = must(await proposeBulkRefund(db, { ...asked, codes }));
  const [first] = await db.select().from(refundBatches);
  const failing = all.find(({ id }) => id === first?.orderIds[0]);
  const others = all.filter((order) => order !== failing);
  broken.add(failing?.id ?? "");

  const carryOut = () => carryOutBulkRefunds(db, { now });
  const progress = async () => progressOf(db, await bulkRefundsOf(db, event.id));
  const alerts = () => db.select().from(paymentAlerts);
  const states = (orders: typeof all) =>
    Promise.all(orders.map(async ({ id }) => (await orderById(db, id)).status));
  const about = { batchId, eventId: event.id, actor: lin, now };
  await expect(carryOut()).rejects.toThrow("orders that could not be refunded");
  expect(await carryOut()).toBe(0);
  expect(await states(others)).toEqual(["canceled", "canceled"]);
  expect(await orderById(db, failing?.id ?? "")).toMatchObject({ status: "paid" });
  expect(await progress()).toMatchObject([{ orders: 3, done: 2, failed: [failing?.code] }]);
  expect(await alerts()).toMatchObject([
    { kind: "bulk_refund_failed", reference: batchId, eventId: event.id, settledAt: null },
  ]);
  expect(await retryBulkRefund(db, { ...about, eventId: "another" })).toMatchObject({ ok: false });

  must(await retryBulkRefund(db, about));
  expect(await progress()).toMatchObject([{ orders: 3, done: 2, failed: [] }]);
  await expect(carryOut()).rejects.toThrow("orders that could not be refunded");
  expect(await progress()).toMatchObject([{ orders: 3, done: 2, failed: [failing?.code] }]);

  broken.clear();
  must(await retryBulkRefund(db, about));
  expect(await retryBulkRefund(db, about)).toMatchObject({ reason: "none_failed" });
  expect(await alerts()).toMatchObject([{ settledBy: lin.label }]);
  await carryOut();
  expect(await states(all)).toEqual(["canceled", "canceled", "canceled"]);
  expect(await progress()).toMatchObject([{ orders: 3, done: 3, failed: [], finishedAt: now }]);
  for (const { id } of all) expect(await refundsOf(db, id)).toMatchObject([{ amount: 100 }]);
  expect(await ledgerFaults(db, event.id)).toEqual([]);
});

test("a matched line that can not be recorded keeps none of the others, and is told until it is", async () => {
  const db = await testDb();
  const { order, take, by } = await transferSale(db);
  const [one, two] = [await order(), await order("b@example.com")];
  await take([
    `2026-11-20,699.00,王小明,${one.reference}`,
    `2026-11-20,699.00,李雷,${two.reference}`,
  ]);
  for (const { id } of [one, two]) broken.add(id);
  await expect(matchExactLines(db, by)).rejects.toThrow("failed");
  broken.delete(two.id);
  const recorded = () => recordMatchedLines(db, { now });
  await expect(recorded()).rejects.toThrow("failed");
  expect((await orderById(db, one.id)).status).toBe("pending");
  expect((await orderById(db, two.id)).status).toBe("paid");
  const told = { kind: "line_not_taken", orderId: one.id, amount: 69_900 };
  expect(await db.select().from(paymentAlerts)).toMatchObject([{ ...told, settledAt: null }]);

  broken.clear();
  expect(await recorded()).toBe(1);
  expect((await orderById(db, one.id)).status).toBe("paid");
  expect(await db.select().from(paymentAlerts)).toMatchObject([{ ...told, settledAt: now }]);
});
