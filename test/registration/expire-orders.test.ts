import { expect, test, vi } from "vitest";
import type { endOrder } from "#app/registration/end-order.ts";
import { expireOrders } from "#app/registration/expire-orders.ts";
import { orderById } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, openSale } from "./box-office.ts";

const broken = "broken@example.com";

// Files before this one may have imported what is replaced here.
vi.hoisted(() => vi.resetModules());

vi.mock("#app/registration/end-order.ts", async (original) => {
  const real = await original<{ endOrder: typeof endOrder }>();
  return {
    endOrder: (...[tx, order, end]: Parameters<typeof endOrder>) => {
      if (order.buyerEmail === broken) throw new Error("this order can not be ended");
      return real.endOrder(tx, order, end);
    },
  };
});

test("an order that can not be expired is reported, and keeps no later one from it", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { priced: { price: 100 } }, size: 2 });
  const first = await buy(db, event, { [types.priced]: 1 }, { payBy: "test", email: broken });
  const second = await buy(db, event, { [types.priced]: 1 }, { payBy: "test", at: now + 1 });
  const late = now + 1 + paymentWindow;

  await expect(expireOrders(db, { now: late })).rejects.toThrow("1 of 2 failed");
  expect((await orderById(db, first.id)).status).toBe("pending");
  expect((await orderById(db, second.id)).status).toBe("expired");
});
