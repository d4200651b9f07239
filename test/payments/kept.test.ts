import { expect, test } from "vitest";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { paymentsOf, surplusOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { retryRefund } from "#app/payments/retry-refund.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { paidOrder } from "./paid-order.ts";
import { openShop } from "./stripe-shop.ts";

type Paid = Awaited<ReturnType<typeof paidOrder>>;

function cancel(db: Db, paid: Paid, more: Partial<Parameters<typeof cancelWithRefund>[1]> = {}) {
  return cancelWithRefund(db, {
    eventId: paid.event.id,
    orderId: paid.order.id,
    ticketIds: "all",
    refund: "rule",
    reason: "",
    actor: staff,
    now,
    ...more,
  });
}

test("what the rule keeps, be it all, is the order's own; what it gave and what failed is not", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const tooMuch = async ({ order }: Paid) =>
    surplusOf(await orderById(db, order.id), await paymentsOf(db, order.id));
  const keeping = async (keptPercent: number, more: Parameters<typeof paidOrder>[1] = {}) => {
    const event = { firstDay: "2026-12-24", lastDay: "2026-12-24" };
    const paid = await paidOrder(db, { tickets: 2, event, ...more });
    const steps = [{ daysBefore: 0, percent: 100 }];
    const rule = { keptFixed: 0, keptPercent, steps, confirmAbove: 0 };
    await changeRefundRule(db, { eventId: paid.event.id, rule, actor: staff, now });
    return paid;
  };

  const all = await keeping(100);
  const [first] = (await orderById(db, all.order.id)).tickets;
  expect(must(await cancel(db, all, { ticketIds: [first?.id ?? ""] }))).toBe(0);
  expect(await orderById(db, all.order.id)).toMatchObject({ status: "paid", kept: 10_000 });
  expect(must(await cancel(db, all))).toBe(0);
  expect(await orderById(db, all.order.id)).toMatchObject({ status: "canceled", kept: 20_000 });
  expect(await refundsOf(db, all.order.id)).toEqual([]);
  expect(await tooMuch(all)).toBe(0);

  const some = await keeping(20, { shop, method: "wechat_pay" });
  must(await cancel(db, some));
  expect([await tooMuch(some), (await orderById(db, some.order.id)).kept]).toEqual([0, 4_000]);
  await sendRefunds(db, { providers: providerNamed, now });
  const [refund] = await refundsOf(db, some.order.id);
  shop.stripe.account.settleRefund(refund?.externalId ?? "", "failed");
  await shop.hearAll();
  expect(await tooMuch(some)).toBe(16_000);
  const again = { refundId: refund?.id ?? "", eventId: some.event.id, actor: staff, now: now + 1 };
  must(await retryRefund(db, again));
  expect([await tooMuch(some), (await orderById(db, some.order.id)).kept]).toEqual([0, 4_000]);

  const returned = await keeping(20);
  must(await cancel(db, returned, { ticketIds: [], refund: { amount: 18_000 } }));
  expect(must(await cancel(db, returned))).toBe(2_000);
  expect(await orderById(db, returned.order.id)).toMatchObject({ status: "canceled", kept: 0 });
});
