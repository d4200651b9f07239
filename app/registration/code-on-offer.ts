import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import type { VoucherOnOffer } from "./ticket-types.ts";
import { checkVoucher, usesOf, type VoucherRefusal, voucherByCode } from "./vouchers.ts";

/** What a code that was typed is worth; an access code of a ticket type is no voucher. */
export type CodeOnOffer = {
  voucher: VoucherOnOffer | null;
  trouble: VoucherRefusal | "voucher_used_up" | null;
};

/** The voucher of a code at `now`, or what is wrong with it; no query where no code was given. */
export async function codeOnOffer(
  db: Reader,
  { eventId, code, now }: { eventId: string; code: string; now: Instant },
): Promise<CodeOnOffer> {
  const voucher = await voucherByCode(db, eventId, code);
  if (!voucher) return { voucher: null, trouble: null };
  const checked = checkVoucher(voucher, now);
  if (!checked.ok) return { voucher: null, trouble: checked.reason };
  const { size, used } = await usesOf(db, voucher.id, now);
  if (used >= size) return { voucher: null, trouble: "voucher_used_up" };
  return { voucher: { ...voucher, usesLeft: size - used }, trouble: null };
}
