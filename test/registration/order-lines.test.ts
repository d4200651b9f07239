import { expect, test } from "vitest";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { orderLines } from "#app/registration/order-lines.ts";
import { orderById } from "#app/registration/orders.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { buy, must, openSale, staff } from "./box-office.ts";

test("the history of an order tells of its tickets, whose they are and what they were", async () => {
  const db = await testDb();
  const { event, types } = await openSale(db, { types: { plain: {}, same: {} }, size: 3 });
  const { id: orderId } = await buy(db, event, { [types.plain]: 1 });
  const other = await buy(db, event, { [types.plain]: 1 }, { email: "other@example.com" });
  const [ticket] = (await orderById(db, orderId)).tickets;
  const wish = { orderId, ticketId: ticket?.id ?? "", ticketTypeId: types.same, reason: "" };
  const by = { by: "buyer", payBy: null, actor: staff, now: now + 1 } as const;
  must(await exchangeTicket(db, { ...wish, ...by }));

  const [last, ...earlier] = await orderLines(db, await orderById(db, orderId), "en");
  expect(last).toMatchObject({ who: staff.label, what: "exchanged a ticket", at: now + 1 });
  expect(last?.detail).toContain(`${ticket?.attendeeName} · Before: `);
  expect(earlier.length).toBeGreaterThan(0);
  expect(earlier.map(({ detail }) => detail).join("")).toBe("");
  const others = await orderLines(db, await orderById(db, other.id), "en");
  expect(others.map(({ what }) => what)).not.toContain(last?.what);
});
