import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { cancelTicket } from "#app/payments/cancel-ticket.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { orderById } from "#app/registration/orders.ts";
import { printedTickets } from "#app/registration/printed-tickets.server.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import { transferBySecret } from "#app/registration/transfers.ts";
import { transact } from "#db/open.ts";
import { tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { aDoor, buyer, lettersTo, someone } from "./passing.ts";

test("an organizer passes a ticket on at once, with a reason", async () => {
  const { db, door, scan, secretNow, passOn } = await aDoor();
  const ticket = await door.ticket();
  expect(await passOn(ticket.id, someone, "")).toEqual({ ok: false, reason: "no_reason" });
  expect((await passOn(ticket.id, someone, "Asked by phone")).ok).toBe(true);
  expect(await scan(ticket.secret)).toBe("replaced");
  expect(await scan(await secretNow(ticket.id))).toBe("admitted");
  expect(await lettersTo(db, someone.email)).toEqual(["ticket-for-attendee"]);
  expect(await lettersTo(db, "xiaowen.lin@example.com")).toEqual(["transfer"]);
});

test("what an organizer passed on is not taken by whoever was offered it before", async () => {
  const { db, door, scan, secretNow, offer, accept, passOn } = await aDoor();
  const ticket = await door.ticket();
  const offered = await offer(ticket.id);
  if (!offered.ok) throw new Error(offered.reason);
  const to = { name: "Bo", email: "bo@example.com" };
  expect((await passOn(ticket.id, to)).ok).toBe(true);

  expect(await accept(offered.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  expect(await scan(await secretNow(ticket.id))).toBe("admitted");
  expect(await lettersTo(db, to.email)).toEqual(["ticket-for-attendee"]);
  expect(await lettersTo(db, someone.email)).toEqual(["transfer", "transfer"]);
});

test("whether a ticket came in is asked within the transaction that would change it", async () => {
  const { db, door, event, scan, offer } = await aDoor();
  const ticket = await door.ticket();
  const { id: orderId = "" } = (await orderOfTicket(db, ticket.id)) ?? {};
  await scan(ticket.secret);
  const askedOf: unknown[] = [];
  const came: typeof ticketsThatCame = (tx, ids) => {
    askedOf.push(tx);
    return ticketsThatCame(tx, ids);
  };
  const by = { eventId: event.id, orderId, ticketId: ticket.id, reason: "ill", came, now };
  const asked = { ...by, actor: buyer };
  const refund = { refund: "rule", ticketIds: "all" } as const;
  const wish = { ticketTypeId: ticket.id, by: "buyer", payBy: null } as const;

  const no = { ok: false, reason: "already_came" };
  expect(await offer(ticket.id, { came })).toEqual(no);
  expect(await transferTicket(db, { ...asked, event, to: someone })).toEqual(no);
  expect(await cancelWithRefund(db, { ...asked, ...refund })).toEqual(no);
  expect(await exchangeTicket(db, { ...asked, ...wish })).toEqual(no);
  expect(askedOf).toHaveLength(4);
  expect(askedOf).not.toContain(db);
  expect((await orderById(db, orderId)).status).toBe("paid");
});

test("a ticket that comes to the order's own buyer is on the page of their order again", async () => {
  const { db, door, event, scan, secretNow, passOn } = await aDoor();
  const ticket = await door.ticket();
  const { id: orderId = "" } = (await orderOfTicket(db, ticket.id)) ?? {};
  const printed = async () => {
    return printedTickets({ order: await orderById(db, orderId), event }, "zh");
  };
  expect((await passOn(ticket.id, someone)).ok).toBe(true);
  expect(await printed()).toEqual([]);
  const own = { name: "林晓雯", email: "xiaowen.lin@example.com" };
  expect((await passOn(ticket.id, own)).ok).toBe(true);
  expect(await printed()).toMatchObject([{ secret: await secretNow(ticket.id) }]);
  expect(await scan(ticket.secret)).toBe("replaced");
});

test.each(["ticket", "order"] as const)(
  "whoever was offered a ticket is told when its %s is canceled",
  async (what) => {
    const { db, door, offer, accept } = await aDoor();
    const ticket = await door.ticket();
    const offered = await offer(ticket.id);
    if (!offered.ok) throw new Error(offered.reason);
    const { id: orderId = "", eventId = "" } = (await orderOfTicket(db, ticket.id)) ?? {};
    const by = { reason: "", actor: buyer, now };
    if (what === "order") await cancelOrder(db, { ...by, orderId });
    else {
      const [one] = await db.select().from(tickets).where(eq(tickets.id, ticket.id));
      if (!one) throw new Error("no ticket");
      const more = { ...one, id: "another", position: 1, secretHash: "1", gateHash: one.gateHash };
      await transact(db, (tx) => tx.insert(tickets).values(more));
      await cancelTicket(db, { ...by, eventId, ticketId: ticket.id });
    }

    const transfer = await transferBySecret(db, offered.value.secret);
    expect(transfer).toMatchObject({ state: "withdrawn", endedAt: now });
    expect(await accept(offered.value.secret)).toMatchObject({ reason: "ticket_canceled" });
    expect(await lettersTo(db, someone.email)).toEqual(["transfer", "transfer"]);
  },
);
