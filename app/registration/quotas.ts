import { aliasedTable, and, eq, gt, isNotNull, isNull, lte, notExists, or, sum } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { claims, quotas, quotaTicketTypes } from "#db/schema.server.ts";

export type Quota = typeof quotas.$inferSelect & {
  /** Places that nobody has at this instant; never below 0. */
  left: number;
  /** How many of them the public may have: none while people wait for them. */
  forSale: number;
  /** Places that somebody has at this instant: sold, to be paid, or being chosen. */
  taken: number;
  ticketTypeIds: string[];
};

/** The quotas of an event with what is left of each at `now`; three queries whatever their number. */
export async function quotasOf(db: Reader, eventId: string, now: Instant): Promise<Quota[]> {
  const rows = await db
    .select()
    .from(quotas)
    .where(and(eq(quotas.eventId, eventId), eq(quotas.kind, "places")))
    .orderBy(quotas.id);
  const runOut = await db
    .select({ quotaId: claims.quotaId, quantity: sum(claims.quantity).mapWith(Number) })
    .from(claims)
    .innerJoin(quotas, eq(quotas.id, claims.quotaId))
    .where(
      and(
        eq(quotas.eventId, eventId),
        eq(quotas.kind, "places"),
        isNotNull(claims.expiresAt),
        lte(claims.expiresAt, now),
        or(eq(claims.backTo, ""), notExists(reserveOf(db, now))),
      ),
    )
    .groupBy(claims.quotaId);
  const links = await db
    .select({ quotaId: quotaTicketTypes.quotaId, ticketTypeId: quotaTicketTypes.ticketTypeId })
    .from(quotaTicketTypes)
    .innerJoin(quotas, eq(quotas.id, quotaTicketTypes.quotaId))
    .where(eq(quotas.eventId, eventId));
  const back = new Map(runOut.map((row) => [row.quotaId, row.quantity]));
  return rows.map((quota) => {
    const taken = quota.claimed - (back.get(quota.id) ?? 0);
    const left = Math.max(0, quota.size - taken);
    return {
      ...quota,
      left,
      forSale: quota.waiting > 0 ? 0 : left,
      taken,
      ticketTypeIds: links
        .filter((link) => link.quotaId === quota.id)
        .map((link) => link.ticketTypeId),
    };
  });
}

/** The claim of the voucher to which a claim that ran out returns, if it counts itself. */
function reserveOf(db: Reader, now: Instant) {
  const reserve = aliasedTable(claims, "reserve");
  return db
    .select({ heldBy: reserve.heldBy })
    .from(reserve)
    .where(
      and(
        eq(reserve.heldBy, claims.backTo),
        eq(reserve.quotaId, claims.quotaId),
        or(isNull(reserve.expiresAt), gt(reserve.expiresAt, now)),
      ),
    );
}

/**
 * What is left of each ticket type, or for sale to the public: the least of its quotas; types
 * without a quota are absent.
 */
export function leftByTicketType(all: Quota[], of: "left" | "forSale"): Map<string, number> {
  const left = new Map<string, number>();
  for (const quota of all) {
    for (const id of quota.ticketTypeIds) {
      left.set(id, Math.min(left.get(id) ?? Number.POSITIVE_INFINITY, quota[of]));
    }
  }
  return left;
}

/** What the form of this quota shows, or of a new one. */
export function quotaFields(quota?: Quota): {
  name: string;
  size: number | null;
  ticketTypeIds: string[];
  taken: number;
} {
  if (!quota) return { name: "", size: null, ticketTypeIds: [], taken: 0 };
  const { name, size, ticketTypeIds, taken } = quota;
  return { name, size, ticketTypeIds, taken };
}
