import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Taker, takersOf } from "./allotments.ts";
import type { TicketType } from "./ticket-types.ts";
import { vouchersById } from "./vouchers.ts";
import { placeInLine, type WaitingEntry } from "./waiting.ts";

/**
 * A place on the waiting list as its own page shows it at `now`: an offer whose time is over has
 * lapsed, written down or not, and one that is used up was taken.
 */
export async function waitingView(
  db: Reader,
  { entry, zone, now }: { entry: WaitingEntry & { type: TicketType }; zone: string; now: Instant },
) {
  const offered = entry.state === "offered";
  const [voucher] = offered && entry.voucherId ? await vouchersById(db, [entry.voucherId]) : [];
  const takers = voucher ? await takersOf(db, [voucher.id], now) : new Map<string, Taker[]>();
  const taken = takers.get(voucher?.id ?? "")?.length ?? 0;
  const over = (entry.offerEndsAt ?? 0) <= now;
  const state = offered ? offerState({ taken, of: entry.quantity, over }) : entry.state;
  return {
    state,
    zone,
    ticketTypeId: entry.ticketTypeId,
    typeName: entry.type.name,
    quantity: entry.quantity,
    left: entry.quantity - taken,
    since: entry.createdAt,
    until: entry.offerEndsAt,
    place: state === "waiting" ? await placeInLine(db, entry) : null,
    /** The code that takes what is offered; null where nothing is. */
    code: state === "offered" ? (voucher?.code ?? null) : null,
  };
}

export type WaitingView = Awaited<ReturnType<typeof waitingView>>;

function offerState({ taken, of, over }: { taken: number; of: number; over: boolean }) {
  if (taken >= of || (over && taken > 0)) return "taken";
  return over ? "lapsed" : "offered";
}
