import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matchBankLine } from "#app/banking/match-bank-line.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { papersOf } from "#app/papers/papers.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { purseOf } from "#app/payments/purse.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { returnUnfinished } from "#app/payments/return-unfinished.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { bookkeeping, buy, must } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { transferSale } from "./transfer-sale.ts";

/** An order of three tickets at 699.00 of which a bank brought this much. */
async function halfPaid(db: Db, amount: string) {
  const sale = await transferSale(db);
  const { id, code } = await sale.order("wang@example.com", now, 3);
  await sale.take([`2026-11-20,${amount},王小明,${code}`]);
  const [line] = (await sale.open()).rows;
  const match = { ...sale.by, lineId: line?.id ?? "", code };
  expect(must(await matchBankLine(db, match))).toBe("too_little");
  const [first, second] = (await orderById(db, id)).tickets.map((ticket) => ticket.id);
  const gone = (ticketId = "") => cancelTicket(db, { ...sale.by, ticketId });
  const purse = async () => purseOf(await orderById(db, id), await paymentsOf(db, id));
  return { ...sale, id, first, second, gone, purse };
}

async function letters(db: Db, kind: "order-confirmed" | "refund"): Promise<number> {
  return db.$count(outbox, eq(outbox.kind, kind));
}

test("an order is paid once what came pays for the tickets that stay, and the rest goes back", async () => {
  const db = await testDb();
  const exact = await halfPaid(db, "1398.00");
  must(await exact.gone(exact.first));
  expect(await orderById(db, exact.id)).toMatchObject({
    status: "paid",
    total: 139_800,
    expiresAt: null,
    paidAt: now,
  });
  expect(await refundsOf(db, exact.id)).toEqual([]);
  expect(await letters(db, "order-confirmed")).toBe(1);
  expect((await papersOf(db, exact.id)).map(({ amount }) => amount)).toEqual([139_800]);

  const more = await halfPaid(db, "1500.00");
  must(await more.gone(more.first));
  expect(await orderById(db, more.id)).toMatchObject({ status: "paid", total: 139_800 });
  expect(await refundsOf(db, more.id)).toMatchObject([
    { amount: 10_200, kept: 0, cause: "ticket_canceled" },
  ]);
  expect(await more.purse()).toEqual({ here: 139_800, own: 139_800, surplus: 0, kept: 0 });
  expect((await papersOf(db, more.id)).map(({ amount }) => amount)).toEqual([150_000, -10_200]);
  expect([await letters(db, "order-confirmed"), await letters(db, "refund")]).toEqual([2, 1]);
  // One more of the order, paid by now: its price stays, to be given back by an organizer.
  must(await more.gone(more.second));
  expect(await more.purse()).toMatchObject({ own: 69_900, surplus: 69_900 });

  for (const { eventId } of [exact, more]) {
    expect(await ledgerFaults(db, eventId)).toEqual([]);
    expect(await paperFaults(db, eventId)).toEqual([]);
  }
  expect(await bookkeeping(db)).toEqual({ claimed: 3, kept: 3 });
});

test("an order still waits where what came does not pay for the tickets that stay", async () => {
  const db = await testDb();
  const { id, first, second, gone } = await halfPaid(db, "699.00");
  must(await gone(first));
  expect(await orderById(db, id)).toMatchObject({ status: "pending", total: 139_800 });
  must(await gone(second));
  expect(await orderById(db, id)).toMatchObject({ status: "paid", total: 69_900 });
  expect(await letters(db, "order-confirmed")).toBe(1);
});

test("an order whose time ran out is not paid by a ticket less: all its money goes back", async () => {
  const db = await testDb();
  const { id, first, second, by, purse } = await halfPaid(db, "1500.00");
  const late = { ...by, now: (await orderById(db, id)).expiresAt ?? now };
  must(await cancelTicket(db, { ...late, ticketId: first ?? "" }));
  const rest = { ...late, orderId: id, ticketIds: [second ?? ""], reason: "" };
  must(await cancelWithRefund(db, { ...rest, refund: "rule" }));
  expect(await orderById(db, id)).toMatchObject({ status: "pending", total: 69_900 });
  await expireOrders(db, late);
  await returnUnfinished(db, late);
  expect((await orderById(db, id)).status).toBe("expired");
  const back = (await refundsOf(db, id)).map(({ cause, amount }) => `${cause} ${amount}`);
  expect(back.sort()).toEqual(["ran_out 69900", "ticket_canceled 10200", "ticket_canceled 69900"]);
  expect(await purse()).toEqual({ here: 0, own: 0, surplus: 0, kept: 0 });
});

test("two tickets of a half-paid order, canceled at once, leave it paid once", async () => {
  const db = await testDb();
  const { id, first, second, gone, purse, eventId } = await halfPaid(db, "1398.00");
  const answers = await Promise.all([gone(first), gone(second)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await orderById(db, id)).toMatchObject({ status: "paid", total: 69_900 });
  expect(await purse()).toMatchObject({ own: 69_900, surplus: 69_900 });
  expect(await letters(db, "order-confirmed")).toBe(1);
  expect(await ledgerFaults(db, eventId)).toEqual([]);
  expect(await paperFaults(db, eventId)).toEqual([]);
});

test("money for an application that is not decided goes back, be it a part or all", async () => {
  const db = await testDb();
  const sale = await transferSale(db, { needsApproval: true });
  const { id, code } = await buy(db, sale.event, { [sale.types.standard]: 2 });
  await sale.take([`2026-11-20,500.00,王小明,${code}`, `2026-11-20,1398.00,王小明,${code}`]);
  for (const { id: lineId } of (await sale.open()).rows) {
    expect(must(await matchBankLine(db, { ...sale.by, lineId, code }))).toBe("returned");
  }
  expect(await orderById(db, id)).toMatchObject({ status: "pending", approval: "waiting" });
  const back = (await refundsOf(db, id)).map(({ cause, amount }) => `${cause} ${amount}`);
  expect(back.sort()).toEqual(["late 139800", "late 50000"]);
});
