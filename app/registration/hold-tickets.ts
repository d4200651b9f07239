import { sql } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { newSecret, sha256 } from "#app/lib/secrets.server.ts";
import { type Instant, minute } from "#app/lib/time.ts";
import { type Db, isForeignKey, prepared, type Tx, transact } from "#db/open.ts";
import { holdItems, holds } from "#db/schema.server.ts";
import { claimSeats, planSeats, type Seat } from "./claim-seats.ts";
import { sumOf, type Wanted } from "./places.ts";
import { priceUnder } from "./pricing.ts";
import { keepQuotas } from "./recount-places.ts";
import {
  isUnlocked,
  isVisible,
  saleWindow,
  type TicketType,
  ticketTypesOf,
} from "./ticket-types.ts";
import {
  checkVoucher,
  isGoodFor,
  type Voucher,
  type VoucherRefusal,
  voucherByCode,
} from "./vouchers.ts";

export type HoldRefusal =
  | "nothing_chosen"
  | "unknown_ticket_type"
  | "not_on_sale_yet"
  | "sale_ended"
  | "too_many"
  | "too_many_in_order"
  | "sold_out"
  | "unknown_code"
  | "voucher_other_types"
  | "voucher_used_up"
  | VoucherRefusal;

/** The most tickets of one order, whatever their types. */
export const ticketsPerOrder = 20;

/** So often may something be removed from under one choice before it is taken for a fault. */
const mostRemovals = 5;

/**
 * Keeps the chosen tickets for a buyer until the event's hold time runs out, at the prices that
 * the voucher with this code makes of them. Refuses what is unknown or hidden, not on sale at
 * `now`, above the limits, or no longer to be had, and codes that are unknown, not good now or for
 * nothing of this, or used up. Types that need approval claim no place: approving does.
 * @returns the hold's secret, which opens its checkout, and when it runs out (ms UTC).
 */
export async function holdTickets(db: Db, chosen: Choice): Promise<Result<Held, HoldRefusal>> {
  for (let removals = 0; ; removals++) {
    try {
      return await tryToHold(db, chosen);
    } catch (error) {
      // A ticket type or quota was removed between the reading and the writing: what is left counts.
      if (!isForeignKey(error) || removals === mostRemovals) throw error;
    }
  }
}

type Choice = {
  event: { id: string; holdMinutes: number };
  wanted: Wanted[];
  /** An access code, that of a voucher, or "". */
  code: string;
  lang: Lang;
  now: Instant;
};
type Held = { secret: string; expiresAt: Instant };

async function tryToHold(db: Db, chosen: Choice): Promise<Result<Held, HoldRefusal>> {
  const { event, lang, now } = chosen;
  const wanted = chosen.wanted.filter((item) => item.quantity > 0);
  if (wanted.length === 0) return refused("nothing_chosen");
  if (sumOf(wanted) > ticketsPerOrder)
    return refused("too_many_in_order", { max: ticketsPerOrder });

  const secret = newSecret();
  const expiresAt = now + event.holdMinutes * minute;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<Held, HoldRefusal>> => {
      await keepQuotas(tx, event.id);
      const types = await ticketTypesOf(tx, event.id);
      const voucher = chosen.code === "" ? null : await voucherByCode(tx, event.id, chosen.code);
      for (const item of wanted) {
        const type = types.find((t) => t.id === item.ticketTypeId);
        if (!type || !(isVisible(type, chosen.code) || isUnlocked(type, voucher))) {
          return refused("unknown_ticket_type");
        }
        const window = saleWindow(type, now);
        if (window !== "on_sale") return refused(window);
        if (item.quantity > type.perOrder) return refused("too_many", { max: type.perOrder });
      }
      const coded = checkCode(voucher, { ...chosen, wanted, types });
      if (!coded.ok) return coded;

      const holdId = newId(now);
      const seats = wanted.map((item): Seat => {
        const used = voucher && isGoodFor(voucher, item.ticketTypeId) ? voucher : null;
        const waits = typeOf(types, item).needsApproval;
        return { ...item, voucher: used, claims: waits ? "use" : "both" };
      });
      const plan = await planSeats(tx, seats, now);
      await insertHold(tx).execute({
        id: holdId,
        eventId: event.id,
        secretHash: sha256(secret),
        lang,
        expiresAt,
        places: plan.places,
        createdAt: now,
      });
      for (const seat of seats) {
        const { ticketTypeId, quantity, voucher: used } = seat;
        const listPrice = typeOf(types, seat).price;
        const price = priceUnder(listPrice, used);
        const item = { holdId, ticketTypeId, quantity, listPrice, price };
        await insertItem(tx).execute({ ...item, voucherId: used?.id ?? null });
      }
      const usedUp = refused("voucher_used_up");
      await claimSeats(tx, plan, { heldBy: holdId, expiresAt, now, usedUp });
      return ok({ secret, expiresAt });
    }),
  );
}

/** Refuses a code that is neither a type's nor a voucher's good at `now` for some of this. */
function checkCode(
  voucher: Voucher | null,
  { code, wanted, types, now }: Choice & { types: TicketType[] },
): Result<undefined, HoldRefusal> {
  if (code === "") return ok();
  if (!voucher) {
    const opens = types.some((type) => type.accessCode !== null && isVisible(type, code));
    return opens ? ok() : refused("unknown_code");
  }
  const checked = checkVoucher(voucher, now);
  if (!checked.ok) return checked;
  const good = wanted.some(({ ticketTypeId }) => isGoodFor(voucher, ticketTypeId));
  return good ? ok() : refused("voucher_other_types");
}

function typeOf<T extends { id: string }>(types: T[], item: Wanted): T {
  const type = types.find((t) => t.id === item.ticketTypeId);
  if (!type) throw new Error("ticket type vanished inside its transaction");
  return type;
}

const p = sql.placeholder;

const insertHold = prepared((tx: Tx) =>
  tx
    .insert(holds)
    .values({
      id: p("id"),
      eventId: p("eventId"),
      secretHash: p("secretHash"),
      lang: p("lang"),
      expiresAt: p("expiresAt"),
      places: p("places"),
      createdAt: p("createdAt"),
    })
    .prepare("insert_hold"),
);

const insertItem = prepared((tx: Tx) =>
  tx
    .insert(holdItems)
    .values({
      holdId: p("holdId"),
      ticketTypeId: p("ticketTypeId"),
      quantity: p("quantity"),
      price: p("price"),
      listPrice: p("listPrice"),
      voucherId: p("voucherId"),
    })
    .prepare("insert_hold_item"),
);
