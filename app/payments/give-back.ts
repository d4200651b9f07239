import type { Actor } from "#app/audit/record-activity.ts";
import { Refusal, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import type { RefundFee } from "#emails/letter-kinds.ts";
import { receivedOf } from "./payments.ts";
import type { RefundCause } from "./refunds.ts";
import { requestRefund } from "./request-refund.ts";

/**
 * Gives back an amount of what was received for an order, from one payment `first` where it is said
 * and then from its newest on; part of a verb's transaction, which has locked the order. Throws the
 * refusal `more_than_paid`, which rolls that back, where less is left than asked for.
 * @returns the refunds that were made of it.
 */
export async function giveBack(
  tx: Tx,
  wish: {
    orderId: string;
    amount: number;
    kept: number;
    fee?: RefundFee | null;
    cause: RefundCause;
    reason: string;
    by: Actor;
    first?: string;
    now: Instant;
  },
): Promise<string[]> {
  const { orderId, amount, first, ...rest } = wish;
  const received = await receivedOf(tx, [orderId]);
  const made: string[] = [];
  let left = amount;
  for (const payment of received.sort((a, b) => rank(a, first) - rank(b, first))) {
    const part = Math.min(left, payment.amount - payment.refunded);
    if (part <= 0) continue;
    const kept = part === left ? rest.kept : 0;
    const asked = await requestRefund(tx, { ...rest, kept, payment, amount: part });
    if (!asked.ok) throw new Refusal(asked);
    made.push(asked.value);
    left -= part;
  }
  if (left > 0) throw new Refusal(refused("more_than_paid"));
  return made;
}

function rank({ id }: { id: string }, first: string | undefined): number {
  return id === first ? 0 : 1;
}
