import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "#app/lib/secrets.server.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { netOf, paymentsOf } from "#app/payments/payments.ts";
import { purseOf } from "#app/payments/purse.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { retryRefund } from "#app/payments/retry-refund.ts";
import { sendRefunds } from "#app/payments/send-refunds.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { providerNamed } from "#app/payments/ways-to-pay.server.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anOrder, cancelPaid, paidOrder } from "./paid-order.ts";
import { openShop } from "./stripe-shop.ts";

type Paid = Awaited<ReturnType<typeof paidOrder>>;

function cancel(db: Db, paid: Paid, more: Parameters<typeof cancelPaid>[2] = {}) {
  return cancelPaid(db, paid, more);
}

test("what the rule keeps, be it all, is the order's own; what it gave and what failed is not", async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const tooMuch = async ({ order }: Paid) =>
    purseOf(await orderById(db, order.id), await paymentsOf(db, order.id)).surplus;
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
  // A letter says so, and by which rule, as often as something was canceled for nothing.
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "refund"));
  const fee = { share: 100, keptFixed: 0, keptPercent: 100 };
  const said = { amount: 0, kept: 10_000, fee, way: null };
  expect(letters.map((row) => JSON.parse(open("letter", row.propsSealed)))).toMatchObject([
    said,
    said,
  ]);

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

test("of an order that is not paid nothing is kept: what came pays for the tickets that stay", async () => {
  const db = await testDb();
  const waiting = async (received: number) => {
    const one = await anOrder(db, { size: 2, tickets: 2, price: 10_000, payBy: "test" });
    const about = { provider: "test", now } as const;
    const { reference } = must(await startPayment(db, { ...about, orderId: one.order.id }));
    const money = { state: "received", amount: received, currency: "CNY", method: null } as const;
    must(
      await recordPayment(db, {
        ...about,
        reference,
        received: { ...money, intentId: null, fee: null },
        actor: staff,
      }),
    );
    const rule = { keptFixed: 0, keptPercent: 20, steps: [], confirmAbove: 0 };
    await changeRefundRule(db, { eventId: one.event.id, rule, actor: staff, now });
    const { tickets } = await orderById(db, one.order.id);
    const asked = { eventId: one.event.id, orderId: one.order.id, refund: "rule" } as const;
    const canceled = async (ticketIds: string[] | "all") =>
      must(await cancelWithRefund(db, { ...asked, ticketIds, reason: "", actor: staff, now }));
    const here = async () => netOf(await paymentsOf(db, one.order.id));
    return { ...one, here, canceled, first: [tickets[0]?.id ?? ""] };
  };
  const standing = (id: string) => orderById(db, id);

  const half = await waiting(12_000);
  expect(await half.canceled(half.first)).toBe(2_000);
  expect(await standing(half.order.id)).toMatchObject({ status: "paid", total: 10_000, kept: 0 });

  const little = await waiting(3_000);
  expect(await little.canceled(little.first)).toBe(0);
  expect(await standing(little.order.id)).toMatchObject({ status: "pending", total: 10_000 });
  expect(await little.canceled("all")).toBe(3_000);
  expect(await standing(little.order.id)).toMatchObject({ status: "canceled", kept: 0 });
  expect(await little.here()).toBe(0);
});
