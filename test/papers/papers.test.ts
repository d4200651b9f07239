import { expect, test } from "vitest";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { changeSeller } from "#app/papers/change-seller.ts";
import { correctBilling } from "#app/papers/correct-billing.ts";
import { paperCode } from "#app/papers/paper-code.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { papersOf } from "#app/papers/papers.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { retryRefund } from "#app/payments/retry-refund.ts";
import { settleRefund } from "#app/payments/settle-refund.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderById } from "#app/registration/orders.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import type { Db } from "#db/open.ts";
import { buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const seller = {
  name: "西岸开发者社区",
  address: "示例路 1 号",
  taxNumber: "91310000MA1FL00000",
  note: { zh: "", en: "" },
  fapiao: false,
};

/** Two tickets that were paid at the door, with 6 % of tax in them. */
async function paid(db: Db) {
  const types = {
    standard: { price: 10_600, taxRate: 600 },
    small: { price: 5_300, taxRate: 600 },
    large: { price: 21_200, taxRate: 600 },
  };
  const sale = await openSale(db, { types, size: 10 });
  await changeSeller(db, { eventId: sale.event.id, seller, actor: staff, now });
  const order = await buy(db, sale.event, { [sale.types.standard]: 2 }, { payBy: "door" });
  must(await takePaymentByHand(db, { orderId: order.id, actor: staff, now }));
  return { ...sale, order };
}

async function said(db: Db, orderId: string) {
  return (await papersOf(db, orderId)).map((paper) => [
    paperCode(paper),
    paper.amount,
    paper.lines.map(({ kind, amount }) => `${kind} ${amount}`),
  ]);
}

test("money that is received has its receipt at once, with seller, buyer, lines and tax", async () => {
  const db = await testDb();
  const { event, order } = await paid(db);
  const [receipt] = await papersOf(db, order.id);
  expect(receipt).toMatchObject({
    kind: "receipt",
    year: 2026,
    number: 1,
    amount: 21_200,
    currency: "CNY",
    seller: { name: seller.name, taxNumber: seller.taxNumber },
    buyer: { name: "王小明", contact: "wang@example.com" },
    way: "door",
    lines: [
      { kind: "ticket", amount: 10_600, rate: 600 },
      { kind: "ticket", amount: 10_600, rate: 600 },
    ],
  });
  expect(await paperFaults(db, event.id)).toEqual([]);
});

test("a paper stays as it was printed when seller, names and rates change", async () => {
  const db = await testDb();
  const { event, order } = await paid(db);
  const before = await papersOf(db, order.id);
  const other = { ...seller, name: "别的名字" };
  await changeSeller(db, { eventId: event.id, seller: other, actor: staff, now });
  const [ticket] = (await orderById(db, order.id)).tickets;
  must(
    await transferTicket(db, {
      event,
      ticketId: ticket?.id ?? "",
      to: { name: "Ada Lovelace", email: "ada@example.com" },
      came: ticketsThatCame,
      reason: "ill",
      actor: staff,
      now,
    }),
  );
  expect(await papersOf(db, order.id)).toEqual(before);
});

test("a ticket that is given back is a credit note with the fee that is kept", async () => {
  const db = await testDb();
  const { event, order } = await paid(db);
  const rule = { steps: [], keptFixed: 1_000, keptPercent: 0, confirmAbove: 0 };
  await changeRefundRule(db, { eventId: event.id, rule, actor: staff, now });
  const [ticket] = (await orderById(db, order.id)).tickets;
  const about = { eventId: event.id, orderId: order.id, reason: "", actor: staff, now };
  const ticketIds = [ticket?.id ?? ""];
  must(await cancelWithRefund(db, { ...about, ticketIds, refund: { amount: 9_600 } }));
  must(await cancelWithRefund(db, { ...about, ticketIds: [], refund: { amount: 100 } }));
  expect(await said(db, order.id)).toEqual([
    ["R-2026-00001", 21_200, ["ticket 10600", "ticket 10600"]],
    ["C-2026-00001", -9_600, ["ticket -10600", "fee 1000"]],
    ["C-2026-00002", -100, ["reduction -100"]],
  ]);
  expect((await papersOf(db, order.id))[1]?.corrects).toBe("R-2026-00001");
  expect(await paperFaults(db, event.id)).toEqual([]);
});

test("an exchange takes the old ticket back and bills the new one", async () => {
  const db = await testDb();
  const { event, types, order } = await paid(db);
  const [one, two] = (await orderById(db, order.id)).tickets;
  const about = { orderId: order.id, by: "organizer", payBy: "online", reason: "" } as const;
  const asked = { ...about, actor: staff, now };
  must(await exchangeTicket(db, { ...asked, ticketId: one?.id ?? "", ticketTypeId: types.small }));
  const due = must(
    await exchangeTicket(db, { ...asked, ticketId: two?.id ?? "", ticketTypeId: types.large }),
  );
  expect(due).toBe(10_600);
  expect(await said(db, order.id)).toEqual([
    ["R-2026-00001", 21_200, ["ticket 10600", "ticket 10600"]],
    ["C-2026-00001", -5_300, ["ticket -10600", "ticket 5300"]],
  ]);
  expect(await paperFaults(db, event.id)).toEqual([]);
});

test("a refund that does not arrive is billed again, and once more when it is tried again", async () => {
  const db = await testDb();
  const { event, order } = await paid(db);
  const about = { eventId: event.id, orderId: order.id, reason: "", actor: staff, now };
  must(await cancelWithRefund(db, { ...about, ticketIds: "all", refund: { percent: 100 } }));
  const [refund] = await refundsOf(db, order.id);
  const refundId = refund?.id ?? "";
  const news = { externalId: null, status: "failed", failure: "closed" } as const;
  await settleRefund(db, { refundId, news, now });
  await settleRefund(db, { refundId, news, now });
  must(await retryRefund(db, { refundId, eventId: event.id, actor: staff, now }));
  expect((await said(db, order.id)).map(([code, amount]) => [code, amount])).toEqual([
    ["R-2026-00001", 21_200],
    ["C-2026-00001", -21_200],
    ["R-2026-00002", 21_200],
    ["C-2026-00002", -21_200],
  ]);
  expect(await paperFaults(db, event.id)).toEqual([]);
  expect((await paymentsOf(db, order.id))[0]).toMatchObject({ refunded: 21_200 });
});

test("a company's name comes by a credit note and a new receipt, three times for a buyer", async () => {
  const db = await testDb();
  const { event, order } = await paid(db);
  const correct = (company: string, by: "buyer" | "organizer" = "buyer") =>
    correctBilling(db, {
      orderId: order.id,
      billing: { company, taxNumber: "DE123456789", address: "Musterweg 1\n10115 Berlin" },
      by,
      actor: staff,
      now,
    });
  expect(await correct("Example GmbH")).toEqual({ ok: true, value: "reissued" });
  expect(await correct("Example GmbH")).toEqual({ ok: true, value: "kept" });
  const papers = await papersOf(db, order.id);
  expect(papers.map(({ kind, amount, buyer }) => [kind, amount, buyer.name])).toEqual([
    ["receipt", 21_200, "王小明"],
    ["credit_note", -21_200, "王小明"],
    ["receipt", 21_200, "Example GmbH"],
  ]);
  expect(papers[1]?.corrects).toBe("R-2026-00001");
  expect(await paperFaults(db, event.id)).toEqual([]);
  must(await correct("Two"));
  must(await correct("Three"));
  expect(await correct("Four")).toMatchObject({ reason: "corrected_often" });
  expect(await correct("Four", "organizer")).toEqual({ ok: true, value: "reissued" });
  expect(await paperFaults(db, event.id)).toEqual([]);
});

test("before anything is paid the billing is simply corrected", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { standard: { price: 100 } } });
  const { id } = await buy(db, event, { [types.standard]: 1 }, { payBy: "door" });
  const billing = { company: "示例公司", taxNumber: "", address: "" };
  const by = { by: "buyer", actor: staff, now } as const;
  expect(await correctBilling(db, { orderId: id, billing, ...by })).toEqual({
    ok: true,
    value: "kept",
  });
  must(await takePaymentByHand(db, { orderId: id, actor: staff, now }));
  expect(await papersOf(db, id)).toMatchObject([{ buyer: { name: "示例公司" } }]);
});
