import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { netOf, type Payment, paymentsOf } from "./payments.ts";

/** The money of an order that is here; minor units. */
export type Purse = {
  /** Received and not given back: the most that can be given back. */
  here: number;
  /** What of it the order takes, and what it does not: `here` is both together. */
  own: number;
  surplus: number;
  /** What of its own was kept of canceled tickets; the rest is what a rule can give back. */
  kept: number;
};

/**
 * What is whose, of the money that is here. An order that waits takes its total; one that is paid
 * the prices of its valid tickets and what it kept; one that was canceled what it kept; one that ran
 * out nothing; never more than is here. What is beyond that is a surplus, to be given back: what
 * came too much, what a refund did not bring home, the price of a ticket that was canceled while
 * nothing was said of its money.
 *
 * What `orders.kept` counts grows by what a rule keeps of a canceled ticket's price, and shrinks by
 * what goes back beyond prices and surplus: goodwill comes on top of what the rule gives, and out of
 * fees before prices. Below zero, so much of the prices of its tickets went back already.
 * So at any time: received = given back + kept + surplus + what its tickets still stand for.
 */
export function purseOf(
  order: Pick<OrderWithTickets, "status" | "total" | "kept"> & {
    tickets: Pick<OrderWithTickets["tickets"][number], "status" | "price">[];
  },
  paid: Pick<Payment, "status" | "amount" | "refunded">[],
): Purse {
  const here = netOf(paid);
  const standing = priceOf(order.tickets.filter(({ status }) => status === "valid"));
  const takes = {
    pending: order.total,
    paid: standing + order.kept,
    canceled: order.kept,
    expired: 0,
  };
  const own = within(takes[order.status], here);
  const kept = order.status === "pending" ? 0 : within(order.kept, own);
  return { here, own, surplus: here - own, kept };
}

/**
 * What giving back this much takes out of an order's own money, of which so much is the price of
 * what it is given back for: that first, then the surplus, then all else.
 */
export function takenOf({ own, surplus }: Purse, back: number, price = 0): number {
  const first = Math.min(back, price, own);
  return first + Math.max(0, back - first - surplus);
}

/** What these tickets cost together. */
export function priceOf(tickets: { price: number }[]): number {
  return tickets.reduce((sum, { price }) => sum + price, 0);
}

/** What came for an order, what went back, and what was kept of canceled tickets; one query. */
export async function settledOf(
  db: Reader,
  order: OrderWithTickets,
): Promise<{ paid: number; back: number; kept: number }> {
  const payments = await paymentsOf(db, order.id);
  const { here, kept } = purseOf(order, payments);
  const back = payments.reduce((sum, { refunded }) => sum + refunded, 0);
  return { paid: here + back, back, kept };
}

function within(amount: number, most: number): number {
  return Math.max(0, Math.min(amount, most));
}
