import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newOrderCode } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, isUnique, transact } from "#db/open.ts";
import { claimPlacesForMany } from "./claim-places.ts";
import { insertVouchers } from "./insert-vouchers.ts";
import { placesNeeded } from "./places.ts";
import { keepQuotas } from "./recount-places.ts";
import {
  checkVoucherDetails,
  type VoucherDetails,
  type VoucherDetailsRefusal,
} from "./voucher-details.ts";

/** The most vouchers made in one go. */
const mostVouchers = 1000;

export type CreateVouchersRefusal =
  | VoucherDetailsRefusal
  | "too_many_vouchers"
  | "code_taken"
  | "no_room_to_reserve";

/**
 * Makes vouchers alike: one with the code that was chosen, or as many as wanted with codes of
 * their own that begin with a prefix, all or none. What they reserve is taken out of the quotas at
 * once and returns when their time runs out. Refuses what `checkVoucherDetails` refuses, a code
 * that is taken, and a reserve that the quotas have no room for.
 * @returns the id of the batch and the codes.
 */
export async function createVouchers(
  db: Db,
  made: {
    eventId: string;
    details: VoucherDetails;
    codes: { code: string } | { prefix: string; count: number };
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ batchId: string; ids: string[]; codes: string[] }, CreateVouchersRefusal>> {
  const { eventId, details, actor, now } = made;
  if ("count" in made.codes && (made.codes.count < 1 || made.codes.count > mostVouchers)) {
    return refused("too_many_vouchers", { max: mostVouchers });
  }
  const codes = codesOf(made.codes);
  const batchId = newId(now);
  const { validUntil, ticketTypeIds, uses } = details;
  try {
    return await caughtRefusal(() =>
      transact(db, async (tx) => {
        if (details.reserves) await keepQuotas(tx, eventId);
        const checked = await checkVoucherDetails(tx, eventId, details, now);
        if (!checked.ok) return checked;

        const rows = codes.map((code) => ({
          ...details,
          id: newId(now),
          eventId,
          code,
          purpose: "sale" as const,
          batchId,
          createdAt: now,
        }));
        await insertVouchers(tx, rows);
        if (details.reserves) {
          const needed = await placesNeeded(
            tx,
            ticketTypeIds.map((ticketTypeId) => ({ ticketTypeId, quantity: uses })),
          );
          await claimPlacesForMany(
            tx,
            rows.flatMap(({ id }) =>
              needed.map((places) => ({ ...places, heldBy: id, expiresAt: validUntil })),
            ),
            now,
          );
        }
        await recordActivity(tx, {
          eventId,
          actor,
          verb: "created_vouchers",
          subject: { kind: "voucher", id: batchId },
          detail: { name: codes[0] ?? "", count: codes.length },
          at: now,
        });
        return ok({ batchId, ids: rows.map(({ id }) => id), codes });
      }),
    ).then((answer) =>
      !answer.ok && (answer.reason as string) === "sold_out"
        ? refused("no_room_to_reserve")
        : answer,
    );
  } catch (error) {
    if (isUnique(error)) return refused("code_taken");
    throw error;
  }
}

function codesOf(wish: { code: string } | { prefix: string; count: number }): string[] {
  if ("code" in wish) return [wish.code];
  const codes = new Set<string>();
  while (codes.size < wish.count) codes.add(wish.prefix + newOrderCode());
  return [...codes];
}
