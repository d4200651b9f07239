import { and, asc, count, eq, sql } from "drizzle-orm";
import { folded } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { tickets, ticketTypes } from "#db/schema.server.ts";
import { priceUnder } from "./pricing.ts";
import { leftByTicketType, quotasOf } from "./quotas.ts";
import { isGoodFor, type Voucher } from "./vouchers.ts";

export type TicketType = typeof ticketTypes.$inferSelect;
export type SaleState = "on_sale" | "not_on_sale_yet" | "sale_ended" | "sold_out";
export type TicketTypeOnOffer = TicketType & {
  state: SaleState;
  /** How many can still be had; null where no quota limits them. */
  left: number | null;
  /** What one costs with the voucher that was given; minor units. */
  priceNow: number;
};

/** A voucher as it bears on what is on offer: how often it may still be used. */
export type VoucherOnOffer = Voucher & { usesLeft: number };

/** Every ticket type of an event, in the organizer's order. */
export async function ticketTypesOf(db: Reader, eventId: string): Promise<TicketType[]> {
  return ofEvent(db).execute({ eventId });
}

/** One ticket type of this event, or null: another event's is as unknown as none. */
export async function ticketTypeOf(
  db: Reader,
  eventId: string,
  id: string,
): Promise<TicketType | null> {
  const rows = await db
    .select()
    .from(ticketTypes)
    .where(and(eq(ticketTypes.eventId, eventId), eq(ticketTypes.id, id)));
  return rows[0] ?? null;
}

/**
 * What a visitor may choose from: active types without an access code, and those whose code was
 * given or that the voucher unlocks, each with its state, its price and what is left at `now`. What
 * a voucher reserves can be had where nothing else is left.
 */
export async function ticketTypesOnOffer(
  db: Reader,
  eventId: string,
  {
    accessCode,
    voucher = null,
    now,
  }: { accessCode: string; voucher?: VoucherOnOffer | null; now: Instant },
): Promise<TicketTypeOnOffer[]> {
  const types = await ticketTypesOf(db, eventId);
  const left = leftByTicketType(await quotasOf(db, eventId, now), "forSale");
  return types
    .filter((type) => isVisible(type, accessCode) || isUnlocked(type, voucher))
    .map((type) => {
      const used = voucher && isGoodFor(voucher, type.id) ? voucher : null;
      const inQuota = left.get(type.id) ?? null;
      const remaining = used ? leftWith(used, inQuota) : inQuota;
      const state = stateOf(type, remaining, now);
      return { ...type, left: remaining, state, priceNow: priceUnder(type.price, used) };
    });
}

function leftWith(voucher: VoucherOnOffer, inQuota: number | null): number {
  if (voucher.reserves || inQuota === null) return voucher.usesLeft;
  return Math.min(voucher.usesLeft, inQuota);
}

/** Every ticket type of an event with its state and what is left at `now`, hidden ones included. */
export async function ticketTypesForOrganizers(
  db: Reader,
  eventId: string,
  now: Instant,
): Promise<TicketTypeOnOffer[]> {
  const types = await ticketTypesOf(db, eventId);
  const left = leftByTicketType(await quotasOf(db, eventId, now), "left");
  return types.map((type) => {
    const remaining = left.get(type.id) ?? null;
    const state = stateOf(type, remaining, now);
    return { ...type, left: remaining, state, priceNow: type.price };
  });
}

/** How many tickets of this type there are, canceled ones included: while there are, it stays. */
export async function ticketsOfType(db: Reader, ticketTypeId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(tickets)
    .where(eq(tickets.ticketTypeId, ticketTypeId));
  return row?.n ?? 0;
}

/** Whether a visitor with this access code (or "") may see and choose this type. */
export function isVisible(type: TicketType, accessCode: string): boolean {
  if (!type.active) return false;
  return type.accessCode === null || sameAccessCode(type.accessCode, accessCode);
}

/** Whether a voucher shows a type and lets it be chosen, hidden or not. */
export function isUnlocked(type: TicketType, voucher: Voucher | null): boolean {
  return type.active && voucher?.unlocks === true && isGoodFor(voucher, type.id);
}

/** Whether this type can be chosen at `now` as far as its sale window goes. */
export function saleWindow(
  type: TicketType,
  now: Instant,
): "on_sale" | "not_on_sale_yet" | "sale_ended" {
  if (type.onSaleFrom !== null && now < type.onSaleFrom) return "not_on_sale_yet";
  if (type.onSaleUntil !== null && now >= type.onSaleUntil) return "sale_ended";
  return "on_sale";
}

function stateOf(type: TicketType, left: number | null, now: Instant): SaleState {
  const window = saleWindow(type, now);
  if (window !== "on_sale") return window;
  return left === 0 && !type.needsApproval ? "sold_out" : "on_sale";
}

function sameAccessCode(expected: string, given: string): boolean {
  return given !== "" && folded(expected) === folded(given);
}

const ofEvent = prepared((db: Reader) =>
  db
    .select()
    .from(ticketTypes)
    .where(eq(ticketTypes.eventId, sql.placeholder("eventId")))
    .orderBy(asc(ticketTypes.position), asc(ticketTypes.id))
    .prepare("ticket_types_of_event"),
);
