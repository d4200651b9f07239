import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { eventById } from "#app/event/events.ts";
import { day } from "#app/lib/time.ts";
import { cancelWithRefund } from "#app/payments/cancel-with-refund.ts";
import { exchangeTicket } from "#app/payments/exchange-ticket.ts";
import { acceptTransfer } from "#app/registration/accept-transfer.ts";
import { cancelOrder } from "#app/registration/cancel-order.ts";
import { cancelTicket } from "#app/registration/cancel-ticket.ts";
import { endTransfer } from "#app/registration/end-transfer.ts";
import { offerTransfer } from "#app/registration/offer-transfer.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { orderById, secretOfTicket } from "#app/registration/orders.ts";
import { printedTickets } from "#app/registration/printed-tickets.server.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import { transferBySecret } from "#app/registration/transfers.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, tickets } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

const buyer = { kind: "buyer", label: "xiaowen.lin@example.com" } as const;
const someone = { name: "Noor Haddad", email: "noor@example.com" };
let counter = 0;

async function aDoor() {
  const db = await testDb();
  const door = await openDoor(db);
  const event = await eventById(db, door.eventId);
  if (!event) throw new Error("no event");
  const scan = async (code: string) => {
    const nonce = `passed-${String(++counter).padStart(16, "0")}`;
    const scanned = await scanTicket(db, {
      device: door.phone,
      asked: { nonce, kind: "entry", code },
      now,
    });
    return scanned.reason ?? scanned.result;
  };
  const secretNow = async (ticketId: string) => {
    const order = await orderOfTicket(db, ticketId);
    const [ticket] = order?.tickets ?? [];
    return ticket ? secretOfTicket(ticket) : "";
  };
  const offer = async (
    ticketId: string,
    over: Partial<Parameters<typeof offerTransfer>[1]> = {},
  ) => {
    const order = await orderOfTicket(db, ticketId);
    return offerTransfer(db, {
      orderId: order?.id ?? "",
      ticketId,
      to: someone,
      until: now + 3 * day,
      came: ticketsThatCame,
      actor: buyer,
      now,
      ...over,
    });
  };
  const accept = async (secret: string, over: { at?: number } = {}) => {
    const transfer = await transferBySecret(db, secret);
    if (!transfer) throw new Error("no transfer");
    return acceptTransfer(db, {
      transfer,
      attendee: { ...someone, phone: "", answers: [] },
      gateSalt: event.gateSalt,
      came: ticketsThatCame,
      lang: "en",
      now: over.at ?? now,
    });
  };
  return { db, door, event, scan, secretNow, offer, accept };
}

async function lettersTo(db: Db, address: string) {
  const rows = await db.select().from(outbox);
  return rows.filter((row) => row.toAddress === address).map((row) => row.kind);
}

test("a ticket stays whose it is until the other accepts; from then on the old code is dead at the door", async () => {
  const { db, door, scan, secretNow, offer, accept } = await aDoor();
  const ticket = await door.ticket();
  const offered = await offer(ticket.id);
  if (!offered.ok) throw new Error(offered.reason);
  expect(await secretNow(ticket.id)).toBe(ticket.secret);
  expect(await accept(offered.value.secret)).toEqual({ ok: true, value: undefined });

  expect(await scan(ticket.secret)).toBe("replaced");
  expect(await scan(await secretNow(ticket.id))).toBe("admitted");
  expect(await lettersTo(db, someone.email)).toEqual(["transfer", "ticket-for-attendee"]);
  expect(await lettersTo(db, "xiaowen.lin@example.com")).toContain("transfer");
  expect(await accept(offered.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  expect(await offer(ticket.id)).toEqual({ ok: false, reason: "passed_on_already" });
});

test("a ticket that is declined, withdrawn or not accepted in time is as good as before", async () => {
  const { db, door, scan, offer, accept } = await aDoor();
  const ticket = await door.ticket();
  for (const end of ["declined", "withdrawn"] as const) {
    const offered = await offer(ticket.id);
    const transfer = offered.ok ? await transferBySecret(db, offered.value.secret) : null;
    if (!offered.ok || !transfer) throw new Error("no transfer");
    expect((await endTransfer(db, { transfer, end, actor: buyer, now })).ok).toBe(true);
    expect(await accept(offered.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  }
  const late = await offer(ticket.id);
  if (!late.ok) throw new Error(late.reason);
  const again = await offer(ticket.id, { to: { name: "Bo", email: "bo@example.com" } });
  expect(again.ok).toBe(true);
  expect(await accept(late.value.secret)).toEqual({ ok: false, reason: "transfer_over" });
  const other = again.ok ? again.value.secret : "";
  expect(await accept(other, { at: now + 3 * day })).toEqual({
    ok: false,
    reason: "transfer_over",
  });
  expect(await scan(ticket.secret)).toBe("admitted");
});

test("what is too late, unpaid, canceled, inside already or one's own is not passed on", async () => {
  const { door, scan, offer } = await aDoor();
  const reason = async (ticketId: string, over = {}) => {
    const offered = await offer(ticketId, over);
    return offered.ok ? "ok" : offered.reason;
  };
  const ticket = await door.ticket();
  expect(await reason(ticket.id, { until: now })).toBe("too_late");
  expect(await reason(ticket.id, { until: null })).toBe("too_late");
  const own = { name: "林晓雯", email: "xiaowen.lin@example.com" };
  expect(await reason(ticket.id, { to: own })).toBe("same_person");
  const unpaid = await door.ticket({ status: "pending" });
  expect(await reason(unpaid.id)).toBe("not_paid");
  await scan(ticket.secret);
  expect(await reason(ticket.id)).toBe("already_came");
});

test("an organizer passes a ticket on at once, with a reason", async () => {
  const { db, door, event, scan, secretNow } = await aDoor();
  const ticket = await door.ticket();
  const pass = (reason: string) =>
    transferTicket(db, {
      event,
      ticketId: ticket.id,
      to: someone,
      came: ticketsThatCame,
      reason,
      actor: { kind: "system", label: "test" },
      now,
    });
  expect(await pass("")).toEqual({ ok: false, reason: "no_reason" });
  expect((await pass("Asked by phone")).ok).toBe(true);
  expect(await scan(ticket.secret)).toBe("replaced");
  expect(await scan(await secretNow(ticket.id))).toBe("admitted");
  expect(await lettersTo(db, someone.email)).toEqual(["ticket-for-attendee"]);
  expect(await lettersTo(db, "xiaowen.lin@example.com")).toEqual(["transfer"]);
});

test("what an organizer passed on is not taken by whoever was offered it before", async () => {
  const { db, door, event, scan, secretNow, offer, accept } = await aDoor();
  const ticket = await door.ticket();
  const offered = await offer(ticket.id);
  if (!offered.ok) throw new Error(offered.reason);
  const to = { name: "Bo", email: "bo@example.com" };
  const passed = {
    event,
    ticketId: ticket.id,
    to,
    came: ticketsThatCame,
    reason: "Asked",
  } as const;
  expect((await transferTicket(db, { ...passed, actor: buyer, now })).ok).toBe(true);

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
  const came = vi.fn(ticketsThatCame);
  const by = { eventId: event.id, orderId, ticketId: ticket.id, reason: "ill", came, now };
  const asked = { ...by, actor: buyer, refund: "rule", ticketIds: "all" } as const;
  const wish = { ticketTypeId: ticket.id, by: "buyer", payBy: null } as const;
  const no = { ok: false, reason: "already_came" };
  expect(await offer(ticket.id, { came })).toEqual(no);
  expect(await transferTicket(db, { ...asked, event, to: someone })).toEqual(no);
  expect(await cancelWithRefund(db, asked)).toEqual(no);
  expect(await exchangeTicket(db, { ...asked, ...wish })).toEqual(no);
  expect(came).toHaveBeenCalledTimes(4);
  expect(came.mock.calls.map(([tx]) => tx)).not.toContain(db);
  expect((await orderById(db, orderId)).status).toBe("paid");
});

test("a ticket that comes to the order's own buyer is on the page of their order again", async () => {
  const { db, door, event, scan, secretNow } = await aDoor();
  const ticket = await door.ticket();
  const { id: orderId = "" } = (await orderOfTicket(db, ticket.id)) ?? {};
  const pass = async (to: { name: string; email: string }) => {
    const passed = {
      event,
      ticketId: ticket.id,
      to,
      came: ticketsThatCame,
      reason: "Asked",
    } as const;
    expect((await transferTicket(db, { ...passed, actor: buyer, now })).ok).toBe(true);
  };
  const printed = async () => {
    return printedTickets({ order: await orderById(db, orderId), event }, "zh");
  };
  await pass(someone);
  expect(await printed()).toEqual([]);
  await pass({ name: "林晓雯", email: "xiaowen.lin@example.com" });
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
