import { expect } from "vitest";
import { ticketsThatCame } from "#app/checkin/came.ts";
import type { Instant } from "#app/lib/time.ts";
import { paperFaults } from "#app/papers/paper-faults.ts";
import { papersOf } from "#app/papers/papers.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { changeRefundRule } from "#app/payments/change-refund-rule.ts";
import { withBack } from "#app/payments/exchange-money.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { ledgerFaults } from "#app/payments/ledger.ts";
import { paymentsOf } from "#app/payments/payments.ts";
import { priceOf, purseOf } from "#app/payments/purse.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { refundOutlook } from "#app/payments/refund-outlook.ts";
import type { RefundWish } from "#app/payments/refund-plan.ts";
import { refundPreview } from "#app/payments/refund-preview.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { retryRefund } from "#app/payments/retry-refund.ts";
import { settleRefund } from "#app/payments/settle-refund.ts";
import { startPayment } from "#app/payments/start-payment.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { exchangeTypes } from "#app/registration/exchange-types.ts";
import { type OrderWithTickets, orderById } from "#app/registration/orders.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import type { Db } from "#db/open.ts";
import { must, openSale, staff } from "#test/registration/box-office.ts";
import { now as then } from "#test/support/clock.ts";

const provider = "test" as const;

export type World = {
  db: Db;
  sale: Awaited<ReturnType<typeof aSale>>;
  orderId: string;
  at: Instant;
};
export type Step = { name: keyof typeof steps; who: number; much: number };

/** Three types at three prices, and this fee of what is given back by the rule. */
export async function aSale(
  db: Db,
  { keptFixed, keptPercent }: { keptFixed: number; keptPercent: number },
) {
  const sale = await openSale(db, {
    types: {
      plain: { price: 10_000, taxRate: 600 },
      rich: { price: 15_000, taxRate: 600 },
      poor: { price: 4_000, taxRate: 0 },
    },
    size: 20,
    event: { firstDay: "2026-12-24", lastDay: "2026-12-24" },
  });
  const rule = { keptFixed, keptPercent, steps: [{ daysBefore: 0, percent: 90 }], confirmAbove: 0 };
  await changeRefundRule(db, { eventId: sale.event.id, rule, actor: staff, now: then });
  return sale;
}

/** Pays what an order asks for. */
export async function pay(db: Db, orderId: string, now: Instant) {
  const { reference } = must(await startPayment(db, { orderId, provider, now }));
  must(await recordPayment(db, { provider, reference, actor: staff, now }));
}

/** The order's purse. */
export async function purse({ db, orderId }: World) {
  return purseOf(await orderById(db, orderId), await paymentsOf(db, orderId));
}

/** A valid ticket of an order, or null. */
export const one = (order: OrderWithTickets, who: number) => {
  const valid = order.tickets.filter(({ status }) => status === "valid");
  return valid[who % valid.length] ?? null;
};

/** What the page of a refund shows, and what is done then: the same, to the minor unit. */
async function refunded(
  { db, sale: { event }, orderId, at }: World,
  { ticketIds, refund }: { ticketIds: string[]; refund: RefundWish },
) {
  const order = await orderById(db, orderId);
  const shown = await refundPreview(db, { order, event, ticketIds, refund, now: at });
  const outlook = await refundOutlook(db, { order, event, ticketIds, now: at });
  if (refund === "rule") expect(outlook.back).toBe(shown.back);
  const by = { eventId: event.id, orderId, reason: "", actor: staff, now: at };
  const before = purseOf(order, await paymentsOf(db, orderId));
  const done = await cancelWithRefund(db, { ...by, ticketIds, refund });
  if (done.ok) {
    // Rule and share leave a surplus alone; an amount takes of it what prices do not cover.
    const price = priceOf(order.tickets.filter(({ id }) => ticketIds.includes(id)));
    const byAmount = typeof refund === "object" && "amount" in refund;
    const beyond = byAmount ? shown.back - Math.min(shown.back, price, before.own) : 0;
    const { surplus } = purseOf(await orderById(db, orderId), await paymentsOf(db, orderId));
    expect(surplus).toBe(before.surplus - Math.min(before.surplus, beyond));
  }
  if (shown.tooMuch) expect(done).toMatchObject({ reason: "more_than_paid" });
  else if (shown.back === 0 && shown.tickets === 0) {
    expect(done).toMatchObject({ reason: "nothing_asked" });
  } else expect(done).toEqual({ ok: true, value: shown.back });
}

/** Everything that can happen to the money of a paid order, each held against its page. */
export const steps = {
  async cancel(world: World, { who, much }: Step) {
    const ticket = one(await orderById(world.db, world.orderId), who);
    const wishes: RefundWish[] = ["rule", "rule", { percent: much % 101 }, { amount: much * 200 }];
    const refund = wishes[much % wishes.length] ?? "rule";
    if (ticket) await refunded(world, { ticketIds: [ticket.id], refund });
  },
  async cancelAll(world: World) {
    const order = await orderById(world.db, world.orderId);
    const valid = order.tickets.filter(({ status }) => status === "valid");
    const ticketIds = valid.map(({ id }) => id);
    if (valid.length > 0) await refunded(world, { ticketIds, refund: "rule" });
  },
  async goodwill(world: World, { much }: Step) {
    await refunded(world, { ticketIds: [], refund: { amount: much * 100 } });
  },
  /** The most that the page says can go back is taken, and one more is not. */
  async most(world: World) {
    const { here } = await purse(world);
    await refunded(world, { ticketIds: [], refund: { amount: here + 1 } });
    await refunded(world, { ticketIds: [], refund: { amount: here } });
  },
  async exchange(world: World, { who, much }: Step) {
    const { db, sale, orderId, at } = world;
    const order = await orderById(db, orderId);
    const ticket = one(order, who);
    const types = Object.values(sale.types);
    const ticketTypeId = types[much % types.length];
    if (!ticket || !ticketTypeId || order.status !== "paid") return;
    const offered = await exchangeTypes(db, { order, ticket, money: true });
    const [type] = await withBack(
      db,
      order,
      offered.filter(({ id }) => id === ticketTypeId),
    );
    const before = await purse(world);
    const wish = {
      orderId,
      ticketId: ticket.id,
      ticketTypeId,
      by: "buyer",
      payBy: "online",
    } as const;
    const asked = await exchangeTicket(db, { ...wish, reason: "", actor: staff, now: at });
    if (!asked.ok) return expect(asked.reason).toBe("same_type");
    expect((await purse(world)).surplus).toBe(before.surplus);
    if (asked.value === 0) {
      return expect(before.here - (await purse(world)).here).toBe(type?.back);
    }
    if (much % 5 === 0) return;
    if (much % 2) await pay(db, orderId, at);
    else
      must(await takePaymentByHand(db, { orderId, actor: staff, provider: "transfer", now: at }));
    const { own, surplus } = before;
    expect(await purse(world)).toMatchObject({ own: own + asked.value, surplus });
  },
  async passOn({ db, sale, orderId, at }: World, { who }: Step) {
    const ticket = one(await orderById(db, orderId), who);
    if (!ticket) return;
    const to = { name: "Ada", email: "ada@example.com" };
    const more = { came: ticketsThatCame, reason: "ill", actor: staff, now: at } as const;
    await transferTicket(db, { event: sale.event, ticketId: ticket.id, to, ...more });
  },
  async cancelWithoutMoney({ db, sale, orderId, at }: World, { who }: Step) {
    const ticket = one(await orderById(db, orderId), who);
    const by = { eventId: sale.event.id, actor: staff, now: at };
    if (ticket) await cancelTicket(db, { ...by, ticketId: ticket.id });
  },
  async fail(world: World, { who }: Step) {
    const { db, orderId, at } = world;
    const sent = (await refundsOf(db, orderId)).filter(({ status }) => status === "requested");
    const refund = sent[who % sent.length];
    if (!refund) return;
    const news = { externalId: null, status: "failed", failure: "closed" } as const;
    const { own, surplus } = await purse(world);
    await settleRefund(db, { refundId: refund.id, news, now: at });
    expect(await purse(world)).toMatchObject({ own, surplus: surplus + refund.amount });
  },
  /** What failed goes back once more, unless so much is no longer there to go back. */
  async retry(world: World, { who }: Step) {
    const { db, sale, orderId, at } = world;
    const failed = (await refundsOf(db, orderId)).filter(
      ({ status, retriedAs }) => status === "failed" && retriedAs === null,
    );
    const refund = failed[who % failed.length];
    if (!refund) return;
    const { surplus, own } = await purse(world);
    const again = { refundId: refund.id, eventId: sale.event.id, actor: staff, now: at };
    const done = await retryRefund(db, again);
    expect(done.ok).toBe(refund.amount <= surplus);
    expect((await purse(world)).own).toBe(own);
  },
};

/** The prices of its valid tickets. */
export const worth = ({ tickets }: OrderWithTickets) =>
  priceOf(tickets.filter(({ status }) => status === "valid"));

/** Every book of the order says the same. */
export async function inOrder({ db, sale, orderId }: World, adrift: number) {
  const order = await orderById(db, orderId);
  const paid = await paymentsOf(db, orderId);
  const returned = await refundsOf(db, orderId);
  const received = paid
    .filter(({ status }) => status === "received")
    .reduce((sum, { amount }) => sum + amount, 0);
  const back = returned
    .filter(({ status }) => status !== "failed")
    .reduce((sum, { amount }) => sum + amount, 0);
  const failed = returned
    .filter(({ status, retriedAs }) => status === "failed" && retriedAs === null)
    .reduce((sum, { amount }) => sum + amount, 0);
  const { here, own, surplus, kept } = purseOf(order, paid);
  expect(back).toBeLessThanOrEqual(received);
  expect(here).toBe(received - back);
  expect(own + surplus).toBe(here);
  expect(kept).toBeLessThanOrEqual(own);
  // What it has beyond the prices of its tickets is kept; below that, nothing is.
  const standing = order.status === "paid" ? worth(order) : 0;
  expect(kept).toBe(Math.max(0, own - standing));
  expect(surplus).toBeLessThanOrEqual(failed + adrift);
  if (order.status === "canceled") expect(own).toBe(kept);
  const said = await papersOf(db, orderId);
  expect(said.reduce((sum, { amount }) => sum + amount, 0)).toBe(here);
  expect(await ledgerFaults(db, sale.event.id)).toEqual([]);
  expect(await paperFaults(db, sale.event.id)).toEqual([]);
}
