import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import type { RefundCause } from "./refunds.ts";

/** Leaves the letter that tells a buyer of money on its way back; once a refund. */
export async function queueRefundLetter(
  tx: Tx,
  refund: {
    refundId: string;
    orderId: string;
    amount: number;
    currency: string;
    kept: number;
    cause: RefundCause;
    now: Instant;
  },
): Promise<void> {
  const { refundId, orderId, now, ...props } = refund;
  const order = await orderById(tx, orderId);
  await queueLetter(tx, {
    key: `refund:${refundId}`,
    eventId: order.eventId,
    kind: "refund",
    to: { name: order.buyerName, address: order.buyerEmail },
    lang: order.lang,
    props: { orderId, ...props },
    now,
  });
}
