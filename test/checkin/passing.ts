import { ticketsThatCame } from "#app/checkin/came.ts";
import { scanTicket } from "#app/checkin/scan-ticket.ts";
import { eventById } from "#app/event/events.ts";
import { day } from "#app/lib/time.ts";
import { acceptTransfer } from "#app/registration/accept-transfer.ts";
import { offerTransfer } from "#app/registration/offer-transfer.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { secretOfTicket } from "#app/registration/orders.ts";
import { transferTicket } from "#app/registration/transfer-ticket.ts";
import { transferBySecret } from "#app/registration/transfers.ts";
import type { Db } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { openDoor } from "./door.ts";

export const buyer = { kind: "buyer", label: "xiaowen.lin@example.com" } as const;
export const someone = { name: "Noor Haddad", email: "noor@example.com" };
let counter = 0;

/** A ticket at a door, offered by its buyer, accepted, and scanned. */
export async function aDoor() {
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
  /** An organizer passes it on at once. */
  const passOn = (ticketId: string, to: { name: string; email: string }, reason = "Asked") => {
    const by = { actor: { kind: "system", label: "test" }, came: ticketsThatCame, now } as const;
    return transferTicket(db, { ...by, event, ticketId, to, reason });
  };
  return { db, door, event, scan, secretNow, offer, accept, passOn };
}

/** The kinds of letters an address got. */
export async function lettersTo(db: Db, address: string) {
  const rows = await db.select().from(outbox);
  return rows.filter((row) => row.toAddress === address).map((row) => row.kind);
}
