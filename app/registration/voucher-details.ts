import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import type { PriceRule } from "./pricing.ts";
import { ticketTypesOf } from "./ticket-types.ts";

/** What an organizer says of vouchers that are made alike. */
export type VoucherDetails = PriceRule & {
  unlocks: boolean;
  reserves: boolean;
  /** How many tickets may be had with each. */
  uses: number;
  validFrom: Instant | null;
  validUntil: Instant | null;
  /** None: good for all. */
  ticketTypeIds: string[];
  organization: string;
  note: string;
};

export type VoucherDetailsRefusal =
  | "unknown_ticket_type"
  | "voucher_ends_before_it_begins"
  | "bad_discount"
  | "reserve_needs_one_type";

/**
 * Refuses ticket types of other events, an end that is not ahead, a discount of nothing or above
 * 100 %, and a reserve over any but one ticket type.
 */
export async function checkVoucherDetails(
  db: Reader,
  eventId: string,
  details: VoucherDetails,
  now: Instant,
): Promise<Result<undefined, VoucherDetailsRefusal>> {
  const { rule, value, validFrom, validUntil, reserves, ticketTypeIds } = details;
  const types = await ticketTypesOf(db, eventId);
  if (ticketTypeIds.some((id) => !types.some((type) => type.id === id))) {
    return refused("unknown_ticket_type");
  }
  if (validUntil !== null && validUntil <= Math.max(now, validFrom ?? 0)) {
    return refused("voucher_ends_before_it_begins");
  }
  const nothing = rule !== "none" && rule !== "price" && value <= 0;
  if (nothing || value < 0 || (rule === "percent" && value > 100)) return refused("bad_discount");
  if (reserves && ticketTypeIds.length !== 1) return refused("reserve_needs_one_type");
  return ok();
}
