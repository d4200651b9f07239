import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orderById } from "#app/registration/orders.ts";
import { ordersOfPerson } from "#app/registration/orders-of-person.ts";
import { type Db, transact } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, openSale } from "./box-office.ts";

/** Makes the ticket at this position somebody else's. */
async function nameOn(db: Db, orderId: string, position: number, attendeeEmail: string) {
  const ticket = (await orderById(db, orderId)).tickets[position];
  await transact(db, (tx) =>
    tx
      .update(tickets)
      .set({ attendeeEmail })
      .where(eq(tickets.id, ticket?.id ?? "")),
  );
}

test("a person has the own orders whole and the named tickets of others, the newest first", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { free: {}, priced: { price: 100 } } });
  const order = (email: string, type: "free" | "priced", minutes: number) =>
    buy(db, event, { [types[type]]: 2 }, { email, payBy: "test", at: now + minutes * 60_000 });
  const own = await order("lin@example.com", "free", 1);
  const gift = await order("wang@example.com", "free", 2);
  const unpaid = await order("wang@example.com", "priced", 3);
  const later = await order("lin@example.com", "priced", 4);
  await nameOn(db, gift.id, 1, "lin@example.com");
  await nameOn(db, unpaid.id, 1, "lin@example.com");

  const found = await ordersOfPerson(db, "lin@example.com");
  expect(found.map(({ order, isBuyer }) => [order.id, isBuyer, order.tickets.length])).toEqual([
    [later.id, true, 2],
    [gift.id, false, 1],
    [own.id, true, 2],
  ]);
});
