import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeEvent } from "#app/event/change-event.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { refusalSentence } from "#app/event/wording.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { generousRule } from "#app/payments/refund-rule.ts";
import { refundRuleOf } from "#app/payments/refund-rules.ts";
import { type Db, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { buy, openSale } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";

const actor = { kind: "system", label: "test" } as const;

async function reread(db: Db, { id }: { id: string }): Promise<Event> {
  const found = await eventById(db, id);
  if (!found) throw new Error("the event is gone");
  return found;
}

async function change(db: Db, event: { id: string }, currency: string) {
  const before = await reread(db, event);
  const { id: eventId, state, featured, gateSalt, revision, createdAt, ...details } = before;
  const consent = { zh: "同意", en: "" };
  return changeEvent(db, { eventId, details: { ...details, currency }, consent, actor, now });
}

test("until publishing the currency may change, but never what its prices are worth", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const rule = { ...generousRule, confirmAbove: 1_000_000 };
  await changeRefundRule(db, { eventId: event.id, rule, actor, now });
  const to = async (currency: string) => change(db, event, currency);
  const limit = async () => (await refundRuleOf(db, event.id)).confirmAbove;
  expect((await to("JPY")).ok).toBe(true);
  expect(await limit()).toBe(10_000);
  expect((await to("CNY")).ok).toBe(true);
  expect(await limit()).toBe(1_000_000);

  const priced = await openSale(db, { types: { standard: { price: 69_900 } }, size: 9 });
  const draft = { state: "draft" } as const;
  await transact(db, (tx) => tx.update(events).set(draft).where(eq(events.id, priced.event.id)));
  const wanted = (currency: string) => change(db, priced.event, currency);
  const refused = await wanted("JPY");
  expect(refused).toMatchObject({ reason: "other_decimals" });
  if (refused.ok) return;
  expect(refusalSentence(refused, "zh")).toBe(
    "CNY 与 JPY 的小数位数不同，已填的金额无法沿用。请先把票价、优惠码的金额和退票时的固定扣除改为 0，再改币种。",
  );
  expect((await reread(db, priced.event)).currency).toBe("CNY");
  expect((await wanted("EUR")).ok).toBe(true);
  expect((await wanted("CNY")).ok).toBe(true);
  await buy(db, priced.event, { [priced.types.standard]: 1 }, { payBy: "door" });
  expect(await wanted("EUR")).toMatchObject({ reason: "currency_in_use" });
});
