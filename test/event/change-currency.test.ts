import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { refusalSentence } from "#app/event/wording.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { generousRule } from "#app/payments/refund-rule.ts";
import { refundRuleOf } from "#app/payments/refund-rules.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import { transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";
import { actor, change, reread } from "./changes.ts";

test("until publishing the currency may change, and the limit for a second organizer stays its number", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const rule = { ...generousRule, confirmAbove: 1_000_000 };
  await changeRefundRule(db, { eventId: event.id, rule, actor, now });
  const to = async (currency: string) => change(db, await reread(db, event), { currency });
  const limit = async () => (await refundRuleOf(db, event.id)).confirmAbove;
  expect((await to("JPY")).ok).toBe(true);
  expect(await limit()).toBe(10_000);
  expect((await to("CNY")).ok).toBe(true);
  expect(await limit()).toBe(1_000_000);
});

test("once there are prices no other decimals, once there are orders no other currency", async () => {
  const db = await testDb();
  const types = { standard: { price: 69_900 }, free: {} };
  const priced = await openSale(db, { types, size: 9 });
  const draft = { state: "draft" } as const;
  await transact(db, (tx) => tx.update(events).set(draft).where(eq(events.id, priced.event.id)));
  const wanted = (currency: string) => change(db, priced.event, { currency });
  const refused = await wanted("JPY");
  expect(refused).toMatchObject({ reason: "other_decimals" });
  if (refused.ok) return;
  expect(refusalSentence(refused, "zh")).toBe(
    "CNY 与 JPY 的小数位数不同，已填的金额无法沿用。请先把票价、优惠码的金额和退票时的固定扣除改为 0，再改币种。",
  );
  expect((await reread(db, priced.event)).currency).toBe("CNY");
  expect((await wanted("EUR")).ok).toBe(true);
  expect((await wanted("CNY")).ok).toBe(true);

  const chosen = { [priced.types.standard]: 1, [priced.types.free]: 1 };
  const { id } = await buy(db, priced.event, chosen, { payBy: "door" });
  expect(await wanted("EUR")).toMatchObject({ reason: "currency_in_use" });
  must(await takePaymentByHand(db, { orderId: id, actor: staff, now }));
  const { tickets } = await orderById(db, id);
  const ticketId = tickets.find(({ price }) => price > 0)?.id ?? "";
  must(await cancelTicket(db, { eventId: priced.event.id, ticketId, actor, now }));
  expect((await orderById(db, id)).total).toBe(0);
  expect(await wanted("EUR")).toMatchObject({ reason: "currency_in_use" });
});
