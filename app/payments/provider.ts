import type { Lang } from "#app/lib/lang.ts";
import type { Order } from "#app/registration/orders.ts";

/** Who takes the money; the same names stand in the table of payments. */
export const providerNames = ["test", "door", "stripe", "transfer"] as const;
export type ProviderName = (typeof providerNames)[number];

/** A payment that was started: its `reference` is unique with its provider. */
export type StartedPayment = { id: string; reference: string; amount: number; currency: string };

/**
 * The port behind which every online provider stands. `start` is asked outside any transaction,
 * after the payment is written down, and answers with the address the buyer is sent to. A provider
 * tells of the end by `recordPayment` or `endPayment`; it knows nothing of tickets.
 */
export type OnlineProvider = {
  name: ProviderName;
  start(
    payment: StartedPayment,
    order: Pick<Order, "code" | "buyerEmail">,
    to: { orderUrl: string; lang: Lang },
  ): Promise<{ url: string }>;
};
