import type { OnlineProvider } from "./provider.ts";

/** Pays with no money: its page is one of ours, with buttons to pay, fail and leave. */
export const testProvider: OnlineProvider = {
  name: "test",
  async start(payment, _order, { orderUrl }) {
    return { url: `${orderUrl}/test-payment/${payment.reference}` };
  },
};
