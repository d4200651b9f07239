import { expect, test } from "vitest";
import { newId } from "#app/lib/ids.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
import { createQuota } from "#app/registration/create-quota.ts";
import { giveTickets } from "#app/registration/give-tickets.ts";
import { quotasOf } from "#app/registration/quotas.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { bookkeeping, buy, hold, must, openSale, staff, tryToOrder } from "./box-office.ts";

test("orders that are canceled or placed while their quota changes leave no place behind", async () => {
  const db = await testDb();
  const { event, types, quotaId } = await openSale(db, { types: { free: {} }, size: 50 });
  const details = { name: "hall", size: 50, ticketTypeIds: [types.free] };
  const change = () => changeQuota(db, { eventId: event.id, quotaId, details, actor: staff, now });
  for (let round = 0; round < 5; round++) {
    const sold = await Promise.all(
      [1, 2, 3].map((n) =>
        buy(db, event, { [types.free]: 2 }, { email: `a${round}${n}@example.com` }),
      ),
    );
    const held = await hold(db, event, { [types.free]: 1 });
    const email = `b${round}@example.com`;
    const [ordered] = await Promise.all([
      tryToOrder(db, event, held, { email }),
      change(),
      change(),
      ...sold.map(({ id }) => cancelOrder(db, { orderId: id, reason: "", actor: staff, now })),
    ]);
    must(ordered);
  }
  expect(await bookkeeping(db)).toEqual({ claimed: 5, kept: 5 });
  expect((await quotasOf(db, event.id, now))[0]?.left).toBe(45);
});

test("a quota that is linked while tickets are held and given counts every one of them", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {} }, size: 5000 });
  const ticketTypeIds = [types.free];
  const gift = { ticketTypeId: types.free, note: "", lang: "zh", places: "within" } as const;
  for (let round = 1; round <= 12; round++) {
    const details = { name: `hall ${round}`, size: 1000, ticketTypeIds };
    const recipients = [{ name: "林悦", email: `lin${round}@example.com` }];
    await Promise.all([
      hold(db, event, { [types.free]: 1 }),
      hold(db, event, { [types.free]: 1 }),
      giveTickets(db, { ...gift, giftId: newId(), event, recipients, actor: staff, now }),
      createQuota(db, { eventId: event.id, details, actor: staff, now }),
      hold(db, event, { [types.free]: 1 }),
      hold(db, event, { [types.free]: 1 }),
    ]);
    const left = (await quotasOf(db, event.id, now)).map(({ size, left }) => size - left);
    expect(left).toEqual(Array.from({ length: round + 1 }, () => round * 5));
  }
});
