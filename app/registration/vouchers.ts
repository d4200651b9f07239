import { and, asc, eq, inArray, isNotNull, lte, sql, sum } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { folded } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { claims, quotas, vouchers, voucherTicketTypes } from "#db/schema.server.ts";

/** A voucher with the ticket types it is good for; none means all of its event. */
export type Voucher = typeof vouchers.$inferSelect & { ticketTypeIds: string[] };

export type VoucherRefusal = "voucher_not_yet" | "voucher_ended";

/** The voucher of this event whose code this is, however it is typed, or null; two queries. */
export async function voucherByCode(
  db: Reader,
  eventId: string,
  code: string,
): Promise<Voucher | null> {
  const codeKey = folded(code);
  if (codeKey === "") return null;
  const [found] = await byCode(db).execute({ eventId, codeKey });
  return found ? withTypes(db, found) : null;
}

/** One voucher of this event, or null: another event's is as unknown as none. */
export async function voucherOf(db: Reader, eventId: string, id: string): Promise<Voucher | null> {
  const [found] = await db
    .select()
    .from(vouchers)
    .where(and(eq(vouchers.id, id), eq(vouchers.eventId, eventId)));
  return found ? withTypes(db, found) : null;
}

/** These vouchers, in no particular order; two queries. */
export async function vouchersById(db: Reader, ids: string[]): Promise<Voucher[]> {
  if (ids.length === 0) return [];
  const found = await db.select().from(vouchers).where(inArray(vouchers.id, ids));
  const links = await db
    .select()
    .from(voucherTicketTypes)
    .where(inArray(voucherTicketTypes.voucherId, ids));
  return found.map((voucher) => ({
    ...voucher,
    ticketTypeIds: links
      .filter((link) => link.voucherId === voucher.id)
      .map((link) => link.ticketTypeId),
  }));
}

/** Whether a voucher may be used at `now`: from its first instant on, until its end. */
export function checkVoucher(
  voucher: Pick<Voucher, "validFrom" | "validUntil" | "endedAt">,
  now: Instant,
): Result<undefined, VoucherRefusal> {
  const { validFrom, validUntil, endedAt } = voucher;
  if (endedAt !== null || (validUntil !== null && now >= validUntil)) {
    return refused("voucher_ended");
  }
  return validFrom !== null && now < validFrom ? refused("voucher_not_yet") : ok();
}

/** Whether a voucher is good for tickets of this type. */
export function isGoodFor(voucher: Pick<Voucher, "ticketTypeIds">, ticketTypeId: string): boolean {
  return voucher.ticketTypeIds.length === 0 || voucher.ticketTypeIds.includes(ticketTypeId);
}

/** How often a voucher may be used in all, and how often it is in use at `now`. */
export async function usesOf(
  db: Reader,
  voucherId: string,
  now: Instant,
): Promise<{ size: number; used: number }> {
  const uses = await usesOfMany(db, [voucherId], now);
  return uses.get(voucherId) ?? { size: 0, used: 0 };
}

/** The same of many vouchers; two queries. */
export async function usesOfMany(
  db: Reader,
  ids: string[],
  now: Instant,
): Promise<Map<string, { size: number; used: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: quotas.id, size: quotas.size, claimed: quotas.claimed })
    .from(quotas)
    .where(inArray(quotas.id, ids));
  const runOut = await db
    .select({ quotaId: claims.quotaId, n: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .where(
      and(inArray(claims.quotaId, ids), isNotNull(claims.expiresAt), lte(claims.expiresAt, now)),
    )
    .groupBy(claims.quotaId);
  const back = new Map(runOut.map((row) => [row.quotaId, row.n]));
  return new Map(
    rows.map(({ id, size, claimed }) => [id, { size, used: claimed - (back.get(id) ?? 0) }]),
  );
}

async function withTypes(db: Reader, voucher: typeof vouchers.$inferSelect): Promise<Voucher> {
  const links = await typesOf(db).execute({ voucherId: voucher.id });
  return { ...voucher, ticketTypeIds: links.map(({ ticketTypeId }) => ticketTypeId) };
}

const byCode = prepared((db: Reader) =>
  db
    .select()
    .from(vouchers)
    .where(
      and(
        eq(vouchers.eventId, sql.placeholder("eventId")),
        eq(vouchers.codeKey, sql.placeholder("codeKey")),
      ),
    )
    .prepare("voucher_by_code"),
);

const typesOf = prepared((db: Reader) =>
  db
    .select({ ticketTypeId: voucherTicketTypes.ticketTypeId })
    .from(voucherTicketTypes)
    .where(eq(voucherTicketTypes.voucherId, sql.placeholder("voucherId")))
    .orderBy(asc(voucherTicketTypes.ticketTypeId))
    .prepare("ticket_types_of_voucher"),
);
