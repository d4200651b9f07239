import { expect, test } from "vitest";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { changeQuota } from "#app/registration/change-quota.ts";
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
