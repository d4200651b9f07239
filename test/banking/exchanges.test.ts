import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { matchBankLine } from "#app/banking/match-bank-line.ts";
import { matchExactLines } from "#app/banking/match-exact-lines.ts";
import { newId } from "#app/lib/ids.ts";
import { day } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { lapseExchanges } from "#app/payments/lapse-exchanges.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { netOf, paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { remindTransfers } from "#app/payments/remind-transfers.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { transferOf, windowFor } from "#app/payments/transfers.ts";
import { orderById } from "#app/registration/orders.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { type Db, transact } from "#db/open.ts";
import { bankAccounts, outbox, quotas, quotaTicketTypes, ticketTypes } from "#db/schema.server.ts";
import { bookkeeping, buy, must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { transferSale } from "./transfer-sale.ts";

/** A paid order, and a dearer type of which there is one place. */
async function paidOrder(db: Db) {
  const sale = await transferSale(db);
  const { eventId, order, by } = sale;
  const company = newId(now);
  await transact(db, async (tx) => {
    const [plain] = await tx.select().from(ticketTypes);
    if (!plain) throw new Error("no ticket type");
    const name = { zh: "企业票", en: "Company" };
    await tx.insert(ticketTypes).values({ ...plain, id: company, name, price: 99_900 });
    await tx.insert(quotas).values({ id: "HALL", eventId, name: "hall", size: 1, claimed: 0 });
    await tx.insert(quotaTicketTypes).values({ quotaId: "HALL", ticketTypeId: company });
  });
  const { id, code, reference } = await order();
  must(await takePaymentByHand(db, { orderId: id, actor: staff, now, provider: "transfer" }));
  const exchange = async (at = now) => {
    const [ticket] = (await orderById(db, id)).tickets;
    return exchangeTicket(db, {
      orderId: id,
      ticketId: ticket?.id ?? "",
      ticketTypeId: company,
      by: "buyer",
      payBy: "transfer",
      reason: "",
      actor: staff,
      now: at,
    });
  };
  const left = async (at = now) =>
    (await quotasOf(db, eventId, at)).find((quota) => quota.id === "HALL")?.left;
  const typeNow = async () => (await orderById(db, id)).tickets[0]?.ticketTypeId;
  const faults = async () => [
    ...(await ledgerFaults(db, eventId)),
    ...(await paperFaults(db, eventId)),
  ];
  const news = async () => {
    const rows = await db.select().from(outbox).where(eq(outbox.kind, "exchange-waits"));
    return rows.map(({ key }) => key.split(":").at(-1));
  };
  const plain = sale.types.standard;
  return {
    ...sale,
    by,
    id,
    code,
    reference,
    company,
    plain,
    exchange,
    left,
    typeNow,
    faults,
    news,
  };
}

test("the difference of an exchange comes by transfer, and its line is matched like an order's", async () => {
  const db = await testDb();
  const sale = await paidOrder(db);
  expect(must(await sale.exchange())).toBe(30_000);
  expect(await sale.left()).toBe(0);
  const window = await windowFor(db, sale.event, now);
  expect(await transferOf(db, await orderById(db, sale.id), now)).toMatchObject({
    reference: sale.reference,
    amount: 30_000,
    dueAt: window?.dueAt,
  });
  await sale.take([`2026-11-20,300.00,王小明,${sale.reference}`]);
  expect(await sale.open()).toMatchObject({ exact: 1 });
  expect(await matchExactLines(db, sale.by)).toBe(1);
  expect(await sale.typeNow()).toBe(sale.company);
  expect(await orderById(db, sale.id)).toMatchObject({ status: "paid", total: 99_900 });
  expect(netOf(await paymentsOf(db, sale.id))).toBe(99_900);
  expect(await sale.news()).toEqual(["due"]);
  expect(await sale.faults()).toEqual([]);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("a difference that does not come is reminded of once, and then the old ticket stays", async () => {
  const db = await testDb();
  const sale = await paidOrder(db);
  must(await sale.exchange());
  const due = (await windowFor(db, sale.event, now))?.dueAt ?? 0;
  expect(await remindTransfers(db, { now: due - 3 * day })).toBe(0);
  expect(await remindTransfers(db, { now: due - 2 * day })).toBe(1);
  expect(await remindTransfers(db, { now: due - day })).toBe(0);
  expect(await lapseExchanges(db, { now: due + 2 * day })).toBe(0);
  expect(await sale.left(due + 2 * day)).toBe(0);
  expect(await lapseExchanges(db, { now: due + 3 * day + 1000 })).toBe(1);
  expect(await sale.left(due + 4 * day)).toBe(1);
  expect(await sale.typeNow()).toBe(sale.plain);
  expect(await orderById(db, sale.id)).toMatchObject({ status: "paid", total: 69_900 });
  expect((await sale.news()).sort()).toEqual(["due", "lapsed", "reminder"]);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test.each(["there is a place", "it is gone"])(
  "a difference that comes late exchanges the ticket while there is a place: %s",
  async (place) => {
    const gone = place === "it is gone";
    const db = await testDb();
    const late = now + 20 * day;
    const sale = await paidOrder(db);
    must(await sale.exchange());
    await lapseExchanges(db, { now: late });
    const other = { at: late, email: "c@example.com" };
    if (gone) await buy(db, sale.event, { [sale.company]: 1 }, other);
    await sale.take([`2026-11-30,300.00,王小明,${sale.reference}`], late);
    const [line] = (await sale.open(late)).rows;
    expect(line?.proposals).toMatchObject([{ kind: "late_difference", code: sale.code }]);
    const match = { ...sale.by, lineId: line?.id ?? "", code: sale.code, now: late };
    expect(must(await matchBankLine(db, match))).toBe(gone ? "returned" : "paid");
    expect(await sale.typeNow()).toBe(gone ? sale.plain : sale.company);
    const back = (await refundsOf(db, sale.id)).map(({ amount, cause }) => [amount, cause]);
    expect(back).toEqual(gone ? [[30_000, "late"]] : []);
    expect(await sale.faults()).toEqual([]);
  },
);

test("less than the difference goes back whole and exchanges nothing; more, what is too much", async () => {
  const db = await testDb();
  const sale = await paidOrder(db);
  must(await sale.exchange());
  await sale.take([
    `2026-11-20,200.00,王小明,${sale.reference}`,
    `2026-11-21,310.00,王小明,${sale.reference}`,
  ]);
  const lines = (await sale.open()).rows;
  expect(lines[0]?.proposals[0]).toMatchObject({ kind: "wrong_amount", due: 30_000 });
  const match = async (lineId = "") =>
    must(await matchBankLine(db, { ...sale.by, lineId, code: sale.code }));
  expect(await match(lines[0]?.id)).toBe("returned");
  expect(await sale.typeNow()).toBe(sale.plain);
  expect(await match(lines[1]?.id)).toBe("paid");
  expect(await sale.typeNow()).toBe(sale.company);
  const back = (await refundsOf(db, sale.id)).map(({ amount }) => amount);
  expect(back.sort((a, b) => a - b)).toEqual([1_000, 20_000]);
  expect(await sale.faults()).toEqual([]);
});

test("an organizer marks a difference as paid, once", async () => {
  const db = await testDb();
  const sale = await paidOrder(db);
  must(await sale.exchange());
  const paid = { orderId: sale.id, actor: staff, now, provider: "transfer" } as const;
  must(await takePaymentByHand(db, paid));
  expect(await sale.typeNow()).toBe(sale.company);
  expect(netOf(await paymentsOf(db, sale.id))).toBe(99_900);
  expect(await takePaymentByHand(db, paid)).toMatchObject({ reason: "already_paid" });
  expect(await sale.faults()).toEqual([]);
});

test("where no transfers are taken, none is promised and nothing is held", async () => {
  const db = await testDb();
  const sale = await paidOrder(db);
  await transact(db, (tx) => tx.delete(bankAccounts));
  expect(await sale.exchange()).toEqual({ ok: false, reason: "no_way" });
  expect(await sale.left()).toBe(1);
});
