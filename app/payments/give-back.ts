import { Refusal, refused } from "#app/lib/result.ts";
import type { Tx } from "#db/open.ts";
import { type Payment, receivedOf } from "./payments.ts";
import { queueRefundLetter, wayOf } from "./queue-refund-letter.ts";
import { type RefundAsked, setAside } from "./request-refund.ts";

/**
 * Gives back an amount of what was received for an order, from one payment `first` where it is said
 * and then from its newest on; part of a verb's transaction, which has locked the order. Throws the
 * refusal `more_than_paid`, which rolls that back, where less is left than asked for. The buyer is
 * told once for each way on which money goes back.
 * @returns the refunds that were made of it.
 */
export async function giveBack(
  tx: Tx,
  wish: RefundAsked & { orderId: string; first?: string },
): Promise<string[]> {
  const { orderId, amount, first, ...rest } = wish;
  const received = await receivedOf(tx, [orderId]);
  const made: Part[] = [];
  let left = amount;
  for (const payment of received.sort((a, b) => rank(a, first) - rank(b, first))) {
    const part = Math.min(left, payment.amount - payment.refunded);
    if (part <= 0) continue;
    const kept = part === left ? rest.kept : 0;
    const aside = await setAside(tx, { ...rest, kept, payment, amount: part });
    if (!aside.ok) throw new Refusal(aside);
    made.push({ ...aside.value, kept, amount: part });
    left -= part;
  }
  if (left > 0) throw new Refusal(refused("more_than_paid"));
  for (const way of new Set(made.map(({ payment }) => wayOf(payment)))) {
    const parts = made.filter(({ payment }) => wayOf(payment) === way);
    await tellOf(tx, parts, wish);
  }
  return made.map(({ id }) => id);
}

type Part = { id: string; payment: Payment; amount: number; kept: number };

async function tellOf(
  tx: Tx,
  parts: Part[],
  { orderId, cause, fee = null, now }: Parameters<typeof giveBack>[1],
): Promise<void> {
  const [{ id: name, payment } = { id: "", payment: null }] = parts;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const kept = parts.reduce((sum, part) => sum + part.kept, 0);
  const currency = payment?.currency ?? "";
  await queueRefundLetter(tx, { name, payment, orderId, currency, amount, kept, fee, cause, now });
}

function rank({ id }: { id: string }, first: string | undefined): number {
  return id === first ? 0 : 1;
}
