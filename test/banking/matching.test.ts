import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ignoreBankLine } from "#app/banking/ignore-bank-line.ts";
import { matchBankLine } from "#app/banking/match-bank-line.ts";
import { matchExactLines } from "#app/banking/match-exact-lines.ts";
import { recordMatchedLines } from "#app/banking/record-matched-lines.ts";
import { reopenBankLine } from "#app/banking/reopen-bank-line.ts";
import { newId } from "#app/lib/ids.ts";
import { open as unseal } from "#app/lib/secrets.server.ts";
import { day } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { handOverRefund } from "#app/payments/hand-over-refund.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { transact } from "#db/open.ts";
import { bankLines, orders, outbox, payments } from "#db/schema.server.ts";
import { must } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { transferSale } from "./transfer-sale.ts";

test("lines with reference and amount are matched at once; the same file twice adds nothing", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await transferSale(db);
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

test("what came in two transfers goes back in two, with one letter of the sum", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await transferSale(db);
  const { id: orderId, code, reference } = await order();
  await take([`2026-11-20,600.00,王小明,${reference}`, `2026-11-21,99.00,王小明,${reference}`]);
  for (const { id: lineId } of (await open()).rows)
    must(await matchBankLine(db, { ...by, lineId, code }));
  const asked = {
    eventId,
    orderId,
    ticketIds: "all",
    refund: { percent: 100 },
    reason: "",
  } as const;
  must(await cancelWithRefund(db, { ...asked, ...by }));

  const refunds = await refundsOf(db, orderId);
  expect(refunds.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([9_900, 60_000]);
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "refund"));
  const told = letters.map(({ propsSealed }) => JSON.parse(unseal("letter", propsSealed)));
  expect(told).toMatchObject([{ amount: 69_900, way: "transfer" }]);
  expect(await ledgerFaults(db, eventId)).toEqual([]);
});

test("two equal transfers of one day are two lines, also when the file comes again", async () => {
  const db = await testDb();
  const { take } = await transferSale(db);
  const twice = ["2026-11-20,5.00,王小明,茶", "2026-11-20,5.00,王小明,茶"];
  expect(await take(twice)).toBe(2);
  expect(await take(twice)).toBe(0);
});

test("too little waits for the rest, too much goes back, and one that came twice goes back whole", async () => {
  const db = await testDb();
  const { eventId, order, take, by, open } = await transferSale(db);
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
  const { eventId, order, take, by, open } = await transferSale(db, { size: 1 });
  const first = await order();
  const late = now + 20 * day;
  await expireOrders(db, { now: late });
  await take([`2026-11-30,699.00,王小明,${first.reference}`]);
  const [line] = (await open(late)).rows;
  expect(line?.proposals[0]?.kind).toBe("late");
  const match = { ...by, lineId: line?.id ?? "", code: first.code, now: late };
  expect(must(await matchBankLine(db, match))).toBe("paid");

  const other = await transferSale(db, { size: 1 });
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
  const { order, take, by, open } = await transferSale(db);
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
  const { take, by, open } = await transferSale(db);
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
  const here = await transferSale(db);
  const there = await transferSale(db);
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
  const { event, order } = await transferSale(db);
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
