import type { Actor } from "#app/audit/record-activity.ts";
import { Refusal, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { receivedOf } from "./payments.ts";
import type { RefundCause } from "./refunds.ts";
import { requestRefund } from "./request-refund.ts";

/**
 * Gives back an amount of what was received for an order, from its newest payment on; part of a
 * verb's transaction, which has locked the order. Throws the refusal `more_than_paid`, which rolls
 * that back, where less is left than asked for.
 */
export async function giveBack(
  tx: Tx,
  asked: {
    orderId: string;
    amount: number;
    kept: number;
    cause: RefundCause;
    reason: string;
    by: Actor;
    now: Instant;
  },
): Promise<void> {
  const { orderId, amount, ...rest } = asked;
  let left = amount;
  for (const payment of await receivedOf(tx, [orderId])) {
    const part = Math.min(left, payment.amount - payment.refunded);
    if (part <= 0) continue;
    const kept = part === left ? rest.kept : 0;
    const made = await requestRefund(tx, { ...rest, kept, payment, amount: part });
    if (!made.ok) throw new Refusal(made);
    left -= part;
  }
  if (left > 0) throw new Refusal(refused("more_than_paid"));
}
