import type { OnlineProvider } from "./provider.ts";

/**
 * Pays with no money: its page is one of ours, with buttons to pay, fail and leave, and what it
 * gives back arrives at once.
 */
export const testProvider: OnlineProvider = {
  name: "test",
  async start(payment, _order, { orderUrl }) {
    return { url: `${orderUrl}/test-payment/${payment.reference}`, sessionId: null };
  },
  async look() {
    return { state: "open" };
  },
  async close() {
    return "closed";
  },
  async refund(refund) {
    return { externalId: `test_${refund.id}`, status: "succeeded", failure: null };
  },
};
