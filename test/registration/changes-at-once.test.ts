import { expect, test } from "vitest";
import { minute } from "#app/lib/time.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { decideApplication } from "#app/registration/decide-application.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { holdBySecret } from "#app/registration/holds.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { removeQuota } from "#app/registration/remove-quota.ts";
import { removeTicketType } from "#app/registration/remove-ticket-type.ts";
import { renewHold } from "#app/registration/renew-hold.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, hold, must, openSale, staff, tryToHold } from "./box-office.ts";

const priced = { price: 69900 };

async function ticketIds(db: Db, orderId: string): Promise<string[]> {
  return (await orderById(db, orderId)).tickets.map(({ id }) => id);
}

test("of the two tickets of an order, canceled at once, one stays", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const { id } = await buy(db, event, { [types.free]: 2 });
  const answers = await Promise.all(
    (await ticketIds(db, id)).map((ticketId) =>
      cancelTicket(db, { eventId: event.id, ticketId, actor: staff, now }),
    ),
  );
  expect(answers.filter((answer) => !answer.ok)).toEqual([{ ok: false, reason: "last_ticket" }]);
  expect((await orderById(db, id)).places).toBe(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("a ticket canceled twice at once gives one place back", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5 });
  const { id } = await buy(db, event, { [types.free]: 3 });
  const [ticketId = ""] = await ticketIds(db, id);
  const cancel = () => cancelTicket(db, { eventId: event.id, ticketId, actor: staff, now });
  const answers = await Promise.all([cancel(), cancel(), cancel()]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("a hold that ran out, kept again many times at once, takes its places once", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 9 });
  const held = await hold(db, event, { [types.free]: 2 });
  const ask = { id: held.id, holdMinutes: event.holdMinutes, now: held.expiresAt };
  const ends = await Promise.all([1, 2, 3, 4].map(async () => must(await renewHold(db, ask))));
  expect(new Set(ends).size).toBe(1);
  expect(await bookkeeping(db)).toEqual({ claimed: 2, kept: 2 });
});

test("keeping a hold again that is as good as it was gives it no more time", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  const held = await hold(db, event, { [types.free]: 1 });
  const ask = { id: held.id, holdMinutes: event.holdMinutes, now: now + minute };
  expect(must(await renewHold(db, ask))).toBe(held.expiresAt);
});

test("a hold whose ticket type is gone can not be kept again", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 1 });
  const { secret, expiresAt } = must(await tryToHold(db, event, { [types.free]: 1 }));
  const ticketTypeId = types.free;
  must(
    await removeTicketType(db, { eventId: event.id, ticketTypeId, actor: staff, now: expiresAt }),
  );
  const id = (await holdBySecret(db, secret))?.id ?? "";
  expect(await renewHold(db, { id, holdMinutes: 15, now: expiresAt })).toEqual({
    ok: false,
    reason: "sale_ended",
  });
});

test("paying late claims no place for a ticket that was canceled", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { priced }, size: 5 });
  const { id } = await buy(db, event, { [types.priced]: 2 }, { payBy: "test" });
  const [ticketId = ""] = await ticketIds(db, id);
  must(await cancelTicket(db, { eventId: event.id, ticketId, actor: staff, now }));
  const late = now + paymentWindow;
  await expireOrders(db, { now: late });
  must(await takePaymentByHand(db, { orderId: id, actor: staff, now: late }));
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("approving claims no place for a ticket that was canceled", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { vip: { needsApproval: true } }, size: 5 });
  const { id } = await buy(db, event, { [types.vip]: 2 });
  const [ticketId = ""] = await ticketIds(db, id);
  must(await cancelTicket(db, { eventId: event.id, ticketId, actor: staff, now }));
  must(await decideApplication(db, { orderId: id, decision: "approve", actor: staff, now }));
  expect(await bookkeeping(db)).toEqual({ claimed: 1, kept: 1 });
});

test("an approved application that is paid later gets its tickets by a letter of its own", async () => {
  const db = await testDb();
  const vip = { needsApproval: true, ...priced };
  const { event, types } = await openSale(db, { types: { vip }, size: 5 });
  const { id } = await buy(db, event, { [types.vip]: 1 });
  must(await decideApplication(db, { orderId: id, decision: "approve", actor: staff, now }));
  must(await takePaymentByHand(db, { orderId: id, actor: staff, now: now + minute }));
  const letters = await db.select({ kind: outbox.kind }).from(outbox);
  expect(letters.map(({ kind }) => kind).sort()).toEqual([
    "application-approved",
    "application-received",
    "order-confirmed",
  ]);
});

test("a ticket type or quota removed while it is chosen is refused or gone, never an error", async () => {
  const db = await testDb();
  for (let round = 0; round < 10; round++) {
    const { event, types, quotaId } = await openSale(db, { types: { free: {} }, size: 9 });
    const by = { eventId: event.id, actor: staff, now };
    const choose = () => tryToHold(db, event, { [types.free]: 1 });
    const [removed, ...held] = await Promise.all([
      removeTicketType(db, { ...by, ticketTypeId: types.free }),
      choose(),
      choose(),
      removeQuota(db, { ...by, quotaId }),
      choose(),
    ]);
    const reasons = [removed, ...held].map((answer) => (answer.ok ? "ok" : answer.reason));
    expect(["ok", "type_is_held"]).toContain(reasons[0]);
    for (const reason of reasons.slice(1)) expect(["ok", "unknown_ticket_type"]).toContain(reason);
  }
  const { claimed, kept } = await bookkeeping(db);
  expect(claimed).toBe(kept);
});
