import { caughtRefusal, type Result } from "#app/lib/result.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import {
  type CancelTicketRefusal,
  cancelTicketWithin,
  type TicketCancellation,
} from "#app/registration/cancel-ticket.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { giveBack } from "./give-back.ts";
import { paymentsOf } from "./payments.ts";
import { purseOf } from "./purse.ts";
import { takeAsPaid } from "./take-as-paid.ts";

/**
 * Cancels one ticket of an order that keeps others, and leaves its price to an organizer to give
 * back. An order that waits for money costs that much less instead: where what came for it pays for
 * the tickets that stay, it is paid, and what came beyond that goes back, all in one transaction.
 */
export async function cancelTicket(
  db: Db,
  asked: TicketCancellation,
): Promise<Result<undefined, CancelTicketRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, CancelTicketRefusal>> => {
      const found = await orderOfTicket(tx, asked.ticketId);
      if (!found) return cancelTicketWithin(tx, asked);
      const before = await lockedOrder(tx, found.id);
      const canceled = await cancelTicketWithin(tx, asked);
      if (canceled.ok && before.status === "pending") await settle(tx, before.id, asked);
      return canceled;
    }),
  );
}

async function settle(tx: Tx, orderId: string, asked: TicketCancellation): Promise<void> {
  const { reason = "", actor: by, now } = asked;
  await takeAsPaid(tx, { orderId, back: 0, actor: by, now });
  const { surplus } = purseOf(await orderById(tx, orderId), await paymentsOf(tx, orderId));
  if (surplus === 0) return;
  const due = { orderId, amount: surplus, kept: 0, cause: "ticket_canceled" as const };
  await giveBack(tx, { ...due, reason, by, now });
  await issuePapers(tx, { orderId, now });
}
