import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { orderById } from "#app/registration/orders.ts";
import type { Tx } from "#db/open.ts";
import type { LetterProps } from "#emails/letter-kinds.ts";
import type { Payment } from "./payments.ts";

/**
 * Leaves the letter that tells a buyer of money on its way back, or that none goes back of what was
 * canceled: what, what was kept and why, how and when; once a `name`.
 */
export async function queueRefundLetter(
  tx: Tx,
  {
    name,
    payment,
    now,
    ...props
  }: {
    name: string;
    /** Where it goes back to; null where none does. */
    payment: Pick<Payment, "provider" | "method"> | null;
    now: Instant;
  } & Omit<LetterProps["refund"], "way">,
): Promise<void> {
  const order = await orderById(tx, props.orderId);
  await queueLetter(tx, {
    key: `refund:${name}`,
    eventId: order.eventId,
    kind: "refund",
    to: { name: order.buyerName, address: order.buyerEmail },
    lang: order.lang,
    props: { ...props, way: payment && wayOf(payment) },
    now,
  });
}

const methods: Record<string, "card" | "wallet"> = {
  card: "card",
  alipay: "wallet",
  wechat_pay: "wallet",
};

/** How money of this payment goes back, as a letter says it. */
export function wayOf({ provider, method }: Pick<Payment, "provider" | "method">) {
  return provider === "stripe" ? (methods[method ?? ""] ?? "online") : provider;
}
