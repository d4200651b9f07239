import fc from "fast-check";
import { expect, test } from "vitest";
import { engine } from "#app/lib/engine.server.ts";
import { day, dayOf, type Instant } from "#app/lib/time.ts";
import { changeBankAccount } from "#app/payments/change-bank-account.ts";
import { netOf, paymentsOf } from "#app/payments/payments.ts";
import { refundsOf } from "#app/payments/refunds.ts";
import { orderById, orderStatus } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { type Db, transact } from "#db/open.ts";
import {
  bankAccounts,
  bankLines,
  claims,
  disputes,
  events,
  exchanges,
  holds,
  ledgerEntries,
  notices,
  orders,
  outbox,
  paymentAlerts,
  payments,
  quotas,
  quotaTicketTypes,
  refunds,
  tickets,
} from "#db/schema.server.ts";
import { openSale, staff } from "#test/registration/box-office.ts";
import { testDb } from "#test/support/databases.ts";
import { exchangeSteps } from "./exchange-steps.ts";
import { faultsIn } from "./money-faults.ts";
import { steps as moneySteps } from "./money-steps.ts";
import type { World } from "./money-world.ts";
import { openShop } from "./stripe-shop.ts";

const soak = process.env.SOAK !== undefined;
const size = 2;
const account = {
  ...{ holder: "West Bund", bank: "Bank", number: "1000", bic: "" },
  ...{ dueDays: 5, remindDays: 2, graceDays: 3 },
};
/** Each run is some hundred transactions: a few on the slower engine, where they are as good. */
const runs = soak ? 500 : engine === "postgres" ? 12 : 40;

type Step = { name: keyof typeof steps; who: number; much: number };

/** Everything that can happen, each by its own verb and with its own clock. */
const steps = { ...moneySteps, ...exchangeSteps };

const step = fc.record({
  name: fc.constantFrom(
    ...(Object.keys(steps) as (keyof typeof steps)[]),
    ...(["buy", "buy", "pay", "hear", "hear", "jobs", "refund", "refund"] as const),
    ...(["buy", "exchangeByCard", "exchangeByTransfer", "exchangeDown", "bankMoney"] as const),
  ),
  who: fc.nat(20),
  much: fc.nat(120),
});

const does = (name: Step["name"], much = 0, who = 0): Step => ({ name, who, much });

/** An order whose money came, and was heard of. */
const paid = (much = 0) => [does("buy", much), does("wait", 6), does("jobs")];

/** Walks to the ends that chance does not always lead to. */
const examples: Step[][] = [
  // Paid after the order ran out and another took its seats.
  [
    ...[does("order", 1), does("wait", 10), does("setOut"), does("wait", 26), does("expire")],
    ...[does("buy", 1), does("pay"), does("jobs")],
  ],
  // A ticket becomes a dearer one: paid by card; by transfer, in time, late and lapsed; given up.
  [...paid(1), does("exchangeByCard", 3), does("jobs")],
  [...paid(), does("exchangeByTransfer"), does("bankMoney", 1), does("cancel", 1)],
  [
    ...[...paid(), does("exchangeByTransfer"), does("waitDays", 11), does("lapse")],
    ...[does("bankMoney", 1), does("exchangeDown", 1), does("jobs")],
  ],
  [...paid(), does("exchangeByTransfer"), does("giveUp"), does("bankMoney", 1)],
  [...paid(), does("exchangeByTransfer"), does("jobs")],
  // A page is paid on which less is asked than the order costs by then: the rest never comes, or
  // the order is canceled, before the money is heard of or after.
  [does("buy"), does("exchangeByTransfer"), does("jobs")],
  [does("buy"), does("exchangeByTransfer"), does("cancel", 20), does("jobs")],
  [does("buy"), does("exchangeByTransfer"), does("wait", 6), does("jobs"), does("cancel", 65)],
  // Half of two tickets' money comes, or more; one of the tickets is canceled.
  [does("order", 1), does("bankMoney", 1), does("bankMoney", 2), does("cancelAlone")],
  [
    ...[does("order", 1), does("bankMoney", 1), does("bankMoney", 2), does("bankMoney", 3)],
    ...[does("cancelAlone", 1), does("jobs")],
  ],
  // Two refunds of two orders: one does not arrive, one does; a third order is never paid.
  [...paid(), does("refund", 20), does("order"), does("jobs")],
  [...paid(1), does("refund", 5)],
];

test("whatever happens in whatever order, no money is lost and no seat is sold twice", {
  timeout: soak ? 3_600_000 : 240_000,
}, async () => {
  const db = await testDb();
  const shop = await openShop(db);
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30 }), async (walk) => {
      await emptied(db);
      shop.forget();
      const sale = await anEvent(db, shop.now());
      const world: World = { db, shop, sale, orders: [], sessions: [] };
      for (const one of walk) {
        await steps[one.name](world, one);
        for (const quota of await db.select().from(quotas)) {
          expect(quota.claimed).toBeLessThanOrEqual(quota.size);
        }
        expect(await waitingInVain(world)).toEqual([]);
      }
      await toTheEnd(world);
      expect(await faultsIn(world)).toEqual([]);
      for (const seen of await endsOf(world)) reached.add(seen);
    }),
    { numRuns: runs, examples: examples.map((walk) => [walk]) },
  );
  // Walks that never get there would prove nothing.
  expect([...reached].sort()).toEqual(expect.arrayContaining(ends));
});

const ends = [
  ...["canceled", "expired", "paid", "refund failed", "refund late", "refund succeeded"],
  ...["exchange done", "exchange lapsed", "exchange dropped", "refund changed", "refund ran_out"],
];

/** Orders that wait for money of which all is here. */
async function waitingInVain({ db, shop, orders: placed }: World): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const { id } of placed) {
    const order = await orderById(db, id);
    const paid = await paymentsOf(db, id);
    if (orderStatus(order, shop.now()) !== "pending" || netOf(paid) < order.total) continue;
    faults.push({ order: id, total: order.total, paid });
  }
  return faults;
}

/** What orders and refunds came to in this world. */
async function endsOf({ db, orders: placed }: World): Promise<string[]> {
  const seen: string[] = [];
  for (const { id } of placed) {
    seen.push((await orderById(db, id)).status);
    for (const { status, cause } of await refundsOf(db, id)) {
      seen.push(`refund ${status}`, `refund ${cause}`);
    }
  }
  for (const { state } of await db.select().from(exchanges)) seen.push(`exchange ${state}`);
  return seen;
}

/** An event three months on that takes transfers, with two places, one of them for a dear ticket too. */
async function anEvent(db: Db, at: Instant) {
  const firstDay = dayOf(at + 90 * day, "Asia/Shanghai");
  const sale = await openSale(db, {
    types: {
      standard: { price: 10_000, taxRate: 600 },
      dear: { price: 16_000, taxRate: 600 },
      cheap: { price: 4_000, taxRate: 0 },
    },
    size,
    event: { firstDay, lastDay: firstDay },
  });
  const eventId = sale.event.id;
  await changeBankAccount(db, { eventId, account, actor: staff, now: at });
  await transact(db, async (tx) => {
    await tx.insert(quotas).values({ id: "FRONT", eventId, name: "front", size: 1, claimed: 0 });
    await tx.insert(quotaTicketTypes).values({ quotaId: "FRONT", ticketTypeId: sale.types.dear });
  });
  return sale;
}

/** Time passes and every job runs, until nothing is on its way any more. */
async function toTheEnd({ shop }: World) {
  for (let n = 0; n < 4; n++) {
    shop.wait(paymentWindow);
    await shop.jobs();
    for (const refund of shop.stripe.account.books.refunds.values()) {
      if (refund.status === "pending") shop.stripe.account.settleRefund(refund.id, "succeeded");
    }
    await shop.hearAll();
    // Longer than any transfer is waited for.
    if (n === 2) shop.wait(20 * day);
  }
}

async function emptied(db: Db): Promise<void> {
  await transact(db, async (tx) => {
    for (const table of [
      ...[ledgerEntries, disputes, refunds, paymentAlerts, notices, payments, outbox],
      ...[bankLines, bankAccounts, exchanges, claims, tickets, orders, holds, quotas, events],
    ]) {
      await tx.delete(table);
    }
  });
}
