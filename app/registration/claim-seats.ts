import { Refusal, type Refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader, Tx } from "#db/open.ts";
import {
  type Claimant,
  claimIfRoom,
  claimPlaces,
  claimReserved,
  type Line,
} from "./claim-places.ts";
import { type Places, placesNeeded, sumOf, type Wanted } from "./places.ts";
import { checkVoucher, type Voucher } from "./vouchers.ts";

/**
 * Tickets of one type, the voucher they are to be had with, and what they claim: its use and the
 * places, the use alone (an application), or the places alone (once it is approved).
 */
export type Seat = Wanted & { voucher: Voucher | null; claims: "both" | "use" | "places" };

/** Everything some tickets claim. */
export type SeatPlan = {
  uses: Places[];
  reserved: { voucherId: string; places: Places[] }[];
  open: Places[];
  /** How many places and uses these are together. */
  places: number;
};

/**
 * What tickets claim at `now`: a use of their voucher each, places out of what it reserves while it
 * is good, and all other places of the quotas.
 */
export async function planSeats(db: Reader, seats: Seat[], now: Instant): Promise<SeatPlan> {
  const plan: SeatPlan = { uses: [], reserved: [], open: [], places: 0 };
  for (const voucher of new Set(seats.map((seat) => seat.voucher))) {
    const own = seats.filter((seat) => seat.voucher === voucher);
    const uses = sumOf(own.filter(({ claims }) => claims !== "places"));
    if (voucher && uses > 0) plan.uses.push({ quotaId: voucher.id, quantity: uses });
    if (!voucher?.reserves || !checkVoucher(voucher, now).ok) continue;
    const places = await placesNeeded(db, own.filter(takesPlaces));
    plan.reserved.push({ voucherId: voucher.id, places });
  }
  const outOf = new Set(plan.reserved.map(({ voucherId }) => voucherId));
  plan.open = await placesNeeded(
    db,
    seats.filter((seat) => takesPlaces(seat) && !(seat.voucher && outOf.has(seat.voucher.id))),
  );
  const all = [plan.uses, plan.open, ...plan.reserved.map(({ places }) => places)];
  plan.places = all.reduce((sum, places) => sum + sumOf(places), 0);
  return plan;
}

/**
 * Claims what was planned, all or nothing; part of a verb's transaction. Throws `usedUp` where a
 * voucher has too few uses left, and `sold_out` where there are too few places.
 */
export async function claimSeats<R extends string>(
  tx: Tx,
  { uses, reserved, open }: SeatPlan,
  { usedUp, ...claimant }: Claimant & { line?: Line; usedUp: Refused<R> },
): Promise<void> {
  const spent = await claimIfRoom(tx, uses, { ...claimant, line: "kept" });
  if (spent !== null) throw new Refusal(usedUp);
  for (const { voucherId, places } of reserved) {
    await claimReserved(tx, places, { ...claimant, voucherId });
  }
  await claimPlaces(tx, open, claimant);
}

function takesPlaces({ claims }: Seat): boolean {
  return claims !== "use";
}
