import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ignoreBankLine } from "#app/banking/ignore-bank-line.ts";
import { importStatement } from "#app/banking/import-statement.ts";
import { matchBankLine } from "#app/banking/match-bank-line.ts";
import { matchExactLines } from "#app/banking/match-exact-lines.ts";
import { readStatement } from "#app/banking/read-statement.ts";
import { recordMatchedLines } from "#app/banking/record-matched-lines.ts";
import { reopenBankLine } from "#app/banking/reopen-bank-line.ts";
import { transfersView } from "#app/banking/transfers-view.ts";
import { spacedReference, transferReference } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { day, startOfDay } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { changeBankAccount } from "#app/payments/change-bank-account.ts";
import { chooseTransfer } from "#app/payments/choose-transfer.ts";
import { handOverRefund } from "#app/payments/hand-over-refund.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { remindTransfers } from "#app/payments/remind-transfers.ts";
import { windowFor } from "#app/payments/transfers.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { bankLines, orders, outbox, payments } from "#db/schema.server.ts";
import { bookkeeping, buy, must, openSale, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";

const account = {
  holder: "西岸开发者社区",
  bank: "示例银行",
  number: "1000200030004000",
  bic: "",
  dueDays: 7,
  remindDays: 2,
  graceDays: 3,
};

/** An event three weeks on that takes transfers, and orders that wait for one. */
async function sale(db: Db, { size = 10 } = {}) {
  const event = { firstDay: "2027-03-01", lastDay: "2027-03-02" };
  const sold = await openSale(db, { types: { standard: { price: 69_900 } }, size, event });
  const eventId = sold.event.id;
  await changeBankAccount(db, { eventId, account, actor: staff, now });
  const order = async (email = "wang@example.com", at = now) => {
    const placed = await buy(db, sold.event, { [sold.types.standard]: 1 }, { email, at });
    must(await chooseTransfer(db, { orderId: placed.id, actor: staff, now: at }));
    return { ...placed, reference: spacedReference(transferReference(placed.code)) };
  };
  const take = async (rows: string[], at = now) => {
    const text = ["日期,金额,付款人,附言", ...rows].join("\n");
    const statement = must(readStatement(Buffer.from(text), { currency: "CNY" }));
    return importStatement(db, { eventId, statement, file: "bank.csv", actor: staff, now: at });
  };
  const by = { eventId, actor: staff, now };
  const page = { after: "", limit: 50 };
  const open = (at = now) => transfersView(db, { eventId, state: "open", page, now: at });
  return { ...sold, eventId, order, take, by, open };
}

test("a transfer is waited for: due, reminded once, with grace, and then its places go back", async () => {
  const db = await testDb();
  const { event, order } = await sale(db, { size: 1 });
  const window = await windowFor(db, event, now);
  const { id } = await order();
  const placed = await orderById(db, id);
  expect(placed).toMatchObject({ payBy: "transfer", ...window });
  const due = placed.dueAt ?? 0;
  expect(due).toBe(startOfDay("2026-12-02", event.zone) - 1000);
  expect(await remindTransfers(db, { now: due - 3 * day })).toBe(0);
  expect(await remindTransfers(db, { now: due - 2 * day })).toBe(1);
  expect(await remindTransfers(db, { now: due - day })).toBe(0);
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "transfer-reminder"));
  expect(letters).toHaveLength(1);
  await expireOrders(db, { now: due + 2 * day });
  expect((await orderById(db, id)).status).toBe("pending");
  await expireOrders(db, { now: due + 3 * day + 1000 });
  expect((await orderById(db, id)).status).toBe("expired");
  expect(await bookkeeping(db)).toEqual({ claimed: 0, kept: 0 });
});

test("no transfer is promised that would be due when the event has begun", async () => {
  const db = await testDb();
  const { event } = await sale(db);
  const late = startOfDay("2027-02-25", event.zone);
  expect(await windowFor(db, event, late)).toBe(null);
  const closing = await windowFor(db, event, startOfDay("2027-02-21", event.zone));
  expect(closing?.expiresAt).toBe(startOfDay("2027-03-02", event.zone));
});

test("lines with reference and amount are matched at once; the same file twice adds nothing", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await sale(db);
  const [one, two] = [await order(), await order("b@example.com")];
  const rows = [
    `2026-11-20,699.00,王小明,${one.reference}`,
    `2026-11-20,699.00,李雷,${two.reference}`,
    "2026-11-20,-20.00,银行,手续费",
    "余额,很多,,",
  ];
  expect(await take(rows)).toBe(4);
  expect(await take(rows)).toBe(0);
  expect(await take([...rows, "2026-11-21,1.00,某某,不明"])).toBe(1);
  const before = await open();
  expect(before).toMatchObject({ exact: 2, counts: { open: 3, matched: 0, ignored: 2 } });
  expect(await matchExactLines(db, by)).toBe(2);
  expect(await matchExactLines(db, by)).toBe(0);
  expect((await orderById(db, one.id)).status).toBe("paid");
  expect(await paymentsOf(db, two.id)).toMatchObject([
    { provider: "transfer", status: "received", amount: 69_900 },
  ]);
  expect((await open()).counts).toEqual({ open: 1, matched: 2, ignored: 2 });
  expect(await ledgerFaults(db, eventId)).toEqual([]);
  expect(await paperFaults(db, eventId)).toEqual([]);
});

test("two equal transfers of one day are two lines, also when the file comes again", async () => {
  const db = await testDb();
  const { take } = await sale(db);
  const twice = ["2026-11-20,5.00,王小明,茶", "2026-11-20,5.00,王小明,茶"];
  expect(await take(twice)).toBe(2);
  expect(await take(twice)).toBe(0);
});

test("too little waits for the rest, too much goes back, and one that came twice goes back whole", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await sale(db);
  const { id, code, reference } = await order();
  await take([
    `2026-11-20,600.00,王小明,${reference}`,
    `2026-11-21,100.00,王小明,${reference}`,
    `2026-11-22,699.00,王小明,${reference}`,
  ]);
  const [first, second, third] = (await open()).rows;
  const match = async (lineId = "") => must(await matchBankLine(db, { ...by, lineId, code }));
  expect(await match(first?.id)).toBe("too_little");
  expect((await orderById(db, id)).status).toBe("pending");
  expect(await match(second?.id)).toBe("paid");
  expect(await refundsOf(db, id)).toMatchObject([{ amount: 100, cause: "surplus" }]);
  expect((await open()).rows[0]?.proposals[0]?.kind).toBe("paid_twice");
  expect(await match(third?.id)).toBe("returned");
  const refunds = await refundsOf(db, id);
  expect(refunds.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([100, 69_900]);
  must(await handOverRefund(db, { ...by, refundId: refunds[0]?.id ?? "" }));
  expect(await ledgerFaults(db, eventId)).toEqual([]);
  expect(await paperFaults(db, eventId)).toEqual([]);
});

test("money for an order that ran out takes its place if there is one, else it goes back", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await sale(db, { size: 1 });
  const first = await order();
  const late = now + 20 * day;
  await expireOrders(db, { now: late });
  await take([`2026-11-30,699.00,王小明,${first.reference}`]);
  const [line] = (await open(late)).rows;
  expect(line?.proposals[0]?.kind).toBe("late");
  const match = { ...by, lineId: line?.id ?? "", code: first.code, now: late };
  expect(must(await matchBankLine(db, match))).toBe("paid");

  const other = await sale(db, { size: 1 });
  const gone = await other.order();
  await expireOrders(db, { now: late });
  await other.order("c@example.com", late);
  await other.take([`2026-11-30,699.00,王小明,${gone.reference}`]);
  const [lost] = (await other.open(late)).rows;
  const returned = { ...other.by, lineId: lost?.id ?? "", code: gone.code, now: late };
  expect(must(await matchBankLine(db, returned))).toBe("returned");
  expect(await refundsOf(db, gone.id)).toMatchObject([{ amount: 69_900, cause: "late" }]);
  expect(await paperFaults(db, eventId)).toEqual([]);
  expect(await paperFaults(db, other.eventId)).toEqual([]);
});

test("a line is decided once: matched by two at the same time it is one payment", async () => {
  const db = await testDb();
  const { order, take, by, open } = await sale(db);
  const { id, code, reference } = await order();
  await take([`2026-11-20,699.00,王小明,${reference}`]);
  const [line] = (await open()).rows;
  const lineId = line?.id ?? "";
  const answers = await Promise.all([
    matchBankLine(db, { ...by, lineId, code }),
    matchBankLine(db, { ...by, lineId, code }),
    ignoreBankLine(db, { ...by, lineId, reason: "mistake" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.$count(payments, eq(payments.orderId, id))).toBeLessThanOrEqual(1);
  expect(await ignoreBankLine(db, { ...by, lineId, reason: "x" })).toMatchObject({
    reason: "line_not_open",
  });
});

test("a line is ignored with a reason and opened again; what went out stays ignored", async () => {
  const db = await testDb();
  const { take, by, open } = await sale(db);
  await take(["2026-11-20,5.00,王小明,茶", "2026-11-20,-5.00,银行,费"]);
  const lineId = (await open()).rows[0]?.id ?? "";
  expect(await ignoreBankLine(db, { ...by, lineId, reason: "" })).toMatchObject({
    reason: "no_reason",
  });
  must(await ignoreBankLine(db, { ...by, lineId, reason: "a gift" }));
  must(await reopenBankLine(db, { ...by, lineId }));
  expect((await open()).rows).toHaveLength(1);
  const [out] = await db.select().from(bankLines).where(eq(bankLines.reason, "outgoing"));
  expect(await reopenBankLine(db, { ...by, lineId: out?.id ?? "" })).toMatchObject({
    reason: "line_not_ignored",
  });
});

test("an order of another event, and money of another currency, are refused; the line stays open", async () => {
  const db = await testDb();
  const here = await sale(db);
  const there = await sale(db);
  const { code } = await there.order();
  await here.take(["2026-11-20,5.00,王小明,茶"]);
  const lineId = (await here.open()).rows[0]?.id ?? "";
  expect(await matchBankLine(db, { ...here.by, lineId, code })).toMatchObject({
    reason: "unknown_order",
  });
  const mine = await here.order();
  await transact(db, (tx) => tx.update(bankLines).set({ currency: "EUR" }));
  expect(await matchBankLine(db, { ...here.by, lineId, code: mine.code })).toMatchObject({
    reason: "other_currency",
  });
  expect((await here.open()).counts.open).toBe(1);
});

test("a line that was matched by a process that died is recorded by the job", async () => {
  const db = await testDb();
  const { event, order } = await sale(db);
  const { id } = await order();
  await transact(db, (tx) =>
    tx.insert(payments).values({
      id: newId(now),
      eventId: event.id,
      orderId: id,
      provider: "transfer",
      status: "started",
      amount: 69_900,
      refunded: 0,
      currency: "CNY",
      reference: newId(now),
      startedAt: now,
    }),
  );
  expect(await recordMatchedLines(db, { now })).toBe(1);
  expect(await recordMatchedLines(db, { now })).toBe(0);
  const [paid] = await db.select().from(orders).where(eq(orders.id, id));
  expect(paid?.status).toBe("paid");
});
