import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { askForFapiao } from "#app/papers/ask-for-fapiao.ts";
import { changeSeller } from "#app/papers/change-seller.ts";
import { fapiaoOf } from "#app/papers/fapiao.ts";
import { issueFapiao } from "#app/papers/issue-fapiao.ts";
import { reverseFapiao } from "#app/papers/reverse-fapiao.ts";
import { hasWrongCheck, isTaxpayerNumber } from "#app/papers/taxpayer-number.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const details = {
  kind: "ordinary",
  buyerKind: "company",
  title: "梧桐示例科技有限公司",
  taxpayerNumber: "91310000775785552L",
  address: "",
  phone: "",
  bank: "",
  account: "",
  email: "caiwu@example.com",
} as const;

async function sale(db: Db, { fapiao = true } = {}) {
  const sold = await openSale(db, { types: { standard: { price: 10_000 } }, size: 10 });
  const note = { zh: "", en: "" };
  const seller = { name: "西岸", address: "", taxNumber: "", note, fapiao };
  await changeSeller(db, { eventId: sold.event.id, seller, actor: staff, now });
  const { id: orderId } = await buy(
    db,
    sold.event,
    { [sold.types.standard]: 2 },
    { payBy: "door" },
  );
  const pay = async () => must(await takePaymentByHand(db, { orderId, actor: staff, now }));
  const ask = (title: string = details.title) =>
    askForFapiao(db, { orderId, details: { ...details, title }, actor: staff, now });
  return { ...sold, orderId, pay, ask };
}

test("a fapiao is asked for after payment, changed until it is issued, and then no more", async () => {
  const db = await testDb();
  const { event, orderId, pay, ask } = await sale(db);
  expect(await ask()).toMatchObject({ reason: "not_paid" });
  await pay();
  must(await ask());
  must(await ask("改过的抬头"));
  const asked = await fapiaoOf(db, orderId);
  expect(asked).toMatchObject({ title: "改过的抬头", state: "requested" });
  const issued = [{ id: asked?.id ?? "", number: "26312000000123456789" }];
  const mark = { eventId: event.id, issued, on: "2026-11-20", actor: staff, now };
  expect(await issueFapiao(db, mark)).toBe(1);
  expect(await issueFapiao(db, mark)).toBe(0);
  expect(await fapiaoOf(db, orderId)).toMatchObject({ state: "issued", issuedAmount: 20_000 });
  expect(await ask("太晚了")).toMatchObject({ reason: "issued" });
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "fapiao-issued"));
  expect(letters).toMatchObject([{ toAddress: "caiwu@example.com" }]);
});

test("a refund after it was issued flags it, and once it is taken back the rest is asked for anew", async () => {
  const db = await testDb();
  const { event, orderId, pay, ask } = await sale(db);
  await pay();
  must(await ask());
  const asked = await fapiaoOf(db, orderId);
  const issued = [{ id: asked?.id ?? "", number: "1" }];
  const by = { eventId: event.id, actor: staff, now };
  await issueFapiao(db, { ...by, issued, on: "2026-11-20" });
  const refund = { orderId, ticketIds: [], refund: { amount: 1 }, reason: "" };
  must(await cancelWithRefund(db, { ...by, ...refund }));
  expect(await fapiaoOf(db, orderId)).toMatchObject({ state: "red" });
  expect(await reverseFapiao(db, { ...by, ids: [asked?.id ?? ""] })).toBe(1);
  must(await ask());
  await issueFapiao(db, {
    ...by,
    issued: [{ id: asked?.id ?? "", number: "2" }],
    on: "2026-11-21",
  });
  expect(await fapiaoOf(db, orderId)).toMatchObject({ state: "issued", issuedAmount: 19_999 });
});

test("none is asked for where none is issued, nor for what was refunded in full", async () => {
  const db = await testDb();
  const off = await sale(db, { fapiao: false });
  await off.pay();
  expect(await off.ask()).toMatchObject({ reason: "not_offered" });
  const { event, orderId, pay, ask } = await sale(db);
  await pay();
  const about = { eventId: event.id, orderId, reason: "", actor: staff, now };
  must(await cancelWithRefund(db, { ...about, ticketIds: "all", refund: { percent: 100 } }));
  expect(await ask()).toMatchObject({ reason: "nothing_left" });
});

test("another event's request is not marked", async () => {
  const db = await testDb();
  const { orderId, pay, ask } = await sale(db);
  const other = await sale(db);
  await pay();
  must(await ask());
  const asked = await fapiaoOf(db, orderId);
  const by = { eventId: other.event.id, actor: staff, now };
  const issued = [{ id: asked?.id ?? "", number: "1" }];
  expect(await issueFapiao(db, { ...by, issued, on: "2026-11-20" })).toBe(0);
  expect(await reverseFapiao(db, { ...by, ids: [asked?.id ?? ""] })).toBe(0);
});

test("a taxpayer number has 15, 18 or 20 characters, and 18 of them a check character", () => {
  expect(isTaxpayerNumber("91310000775785552L")).toBe(true);
  expect(["123", "91310000775785552l", "9131000077578555 2L"].some(isTaxpayerNumber)).toBe(false);
  expect(hasWrongCheck("91310000775785552L")).toBe(false);
  expect(hasWrongCheck("91310000775785553L")).toBe(true);
  expect(hasWrongCheck("123456789012345")).toBe(false);
});
