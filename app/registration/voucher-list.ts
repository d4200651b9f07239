import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { vouchers } from "#db/schema.server.ts";
import { hasText } from "./text-search.ts";
import { usesOfMany, type Voucher, vouchersById } from "./vouchers.ts";

/** Where a voucher stands, as organizers filter it. */
export const voucherStates = ["good", "later", "ended"] as const;
export type VoucherState = (typeof voucherStates)[number];

export type VoucherFilter = {
  eventId: string;
  /** Part of a code or of an organization, or "". */
  search: string;
  state: VoucherState | null;
};

export type ListedVoucher = Voucher & { size: number; used: number; state: VoucherState };

/** One page of an event's vouchers, the newest first, and how many there are; six queries at most. */
export async function voucherList(
  db: Reader,
  filter: VoucherFilter,
  page: { limit: number; offset: number; now: Instant },
): Promise<{ rows: ListedVoucher[]; total: number }> {
  const where = conditions(filter, page.now);
  const [counted] = await db.select({ n: count() }).from(vouchers).where(where);
  const found = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(where)
    .orderBy(desc(vouchers.id))
    .limit(page.limit)
    .offset(page.offset);
  const rows = await listed(db, found, page.now);
  return { rows: rows.sort((a, b) => (a.id < b.id ? 1 : -1)), total: counted?.n ?? 0 };
}

/** Vouchers as they were made, those after the id `after` first: for exports. */
export async function nextVouchers(
  db: Reader,
  filter: VoucherFilter,
  { after, limit, now }: { after: string; limit: number; now: Instant },
): Promise<ListedVoucher[]> {
  const found = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(and(conditions(filter, now), gt(vouchers.id, after)))
    .orderBy(asc(vouchers.id))
    .limit(limit);
  const rows = await listed(db, found, now);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where a voucher stands at `now`. */
export function voucherState(
  voucher: Pick<Voucher, "validFrom" | "validUntil" | "endedAt">,
  now: Instant,
): VoucherState {
  const { validFrom, validUntil, endedAt } = voucher;
  if (endedAt !== null || (validUntil !== null && validUntil <= now)) return "ended";
  return validFrom !== null && validFrom > now ? "later" : "good";
}

async function listed(db: Reader, found: { id: string }[], now: Instant): Promise<ListedVoucher[]> {
  const ids = found.map(({ id }) => id);
  const uses = await usesOfMany(db, ids, now);
  return (await vouchersById(db, ids)).map((voucher) => ({
    ...voucher,
    ...(uses.get(voucher.id) ?? { size: 0, used: 0 }),
    state: voucherState(voucher, now),
  }));
}

function conditions({ eventId, search, state }: VoucherFilter, now: Instant): SQL | undefined {
  const all: (SQL | undefined)[] = [eq(vouchers.eventId, eventId), eq(vouchers.purpose, "sale")];
  if (search !== "") {
    all.push(or(hasText(vouchers.code, search), hasText(vouchers.organization, search)));
  }
  const over = or(
    isNotNull(vouchers.endedAt),
    and(isNotNull(vouchers.validUntil), lte(vouchers.validUntil, now)),
  );
  const begun = or(isNull(vouchers.validFrom), lte(vouchers.validFrom, now));
  const open = and(
    isNull(vouchers.endedAt),
    or(isNull(vouchers.validUntil), gt(vouchers.validUntil, now)),
  );
  if (state === "ended") all.push(over);
  if (state === "good") all.push(open, begun);
  if (state === "later") all.push(open, gt(vouchers.validFrom, now));
  return and(...all);
}
