import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { open, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { allotments, orders, tickets } from "#db/schema.server.ts";
import { orderStatus } from "./orders.ts";
import { usesOfMany, type Voucher, vouchersById } from "./vouchers.ts";

/** Tickets that a community hands out itself; its voucher says which, how many and until when. */
export type Allotment = typeof allotments.$inferSelect & { voucher: Voucher };

/** Someone who took a ticket of an allotment. */
export type Taker = { ticketId: string; name: string; email: string; paid: boolean; at: Instant };

/** The allotment that this secret opens, or null. */
export async function allotmentBySecret(db: Reader, secret: string): Promise<Allotment | null> {
  const [found] = await db
    .select()
    .from(allotments)
    .where(eq(allotments.secretHash, sha256(secret)));
  const [voucher] = found ? await vouchersById(db, [found.id]) : [];
  return found && voucher ? { ...found, voucher } : null;
}

/** The allotments of an event, the newest first, with how many tickets of each are taken at `now`. */
export async function allotmentsOf(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<(Allotment & { size: number; taken: number })[]> {
  const rows = await db
    .select()
    .from(allotments)
    .where(eq(allotments.eventId, eventId))
    .orderBy(desc(allotments.id));
  const ids = rows.map(({ id }) => id);
  const vouchers = new Map((await vouchersById(db, ids)).map((one) => [one.id, one]));
  const uses = await usesOfMany(db, ids, now);
  return rows.flatMap((row) => {
    const voucher = vouchers.get(row.id);
    const { size = 0, used = 0 } = uses.get(row.id) ?? {};
    return voucher ? [{ ...row, voucher, size, taken: used }] : [];
  });
}

/** Who has a ticket that was had with one of these vouchers, by voucher, the first to take first. */
export async function takersOf(
  db: Reader,
  voucherIds: string[],
  now: Instant,
): Promise<Map<string, Taker[]>> {
  if (voucherIds.length === 0) return new Map();
  const rows = await db
    .select({ ticket: tickets, status: orders.status, expiresAt: orders.expiresAt })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        inArray(tickets.voucherId, voucherIds),
        eq(tickets.status, "valid"),
        ne(orders.status, "canceled"),
      ),
    )
    .orderBy(asc(tickets.id));
  const takers = new Map<string, Taker[]>();
  for (const { ticket, ...order } of rows) {
    const status = orderStatus(order, now);
    if (status === "expired" || ticket.voucherId === null) continue;
    const taker = {
      ticketId: ticket.id,
      name: ticket.attendeeName,
      email: ticket.attendeeEmail,
      paid: status === "paid",
      at: ticket.createdAt,
    };
    takers.set(ticket.voucherId, [...(takers.get(ticket.voucherId) ?? []), taker]);
  }
  return takers;
}

/** The secret that opens an allotment's page; who may see it is the caller's to know. */
export function secretOfAllotment(allotment: { secretSealed: Uint8Array }): string {
  return open("allotment", allotment.secretSealed);
}
