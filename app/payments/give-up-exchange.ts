import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, transact } from "#db/open.ts";
import { dropExchanges } from "./drop-exchanges.ts";
import { openExchange } from "./exchanges.ts";
import { paymentsOf } from "./payments.ts";

export type GiveUpExchangeRefusal = "no_exchange" | "payment_processing";

/**
 * Its buyer will not pay the difference after all: the place it held goes back and the ticket stays
 * what it is. Refuses orders of which no exchange waits, and while a bank is at work on the money.
 */
export async function giveUpExchange(
  db: Db,
  { orderId, actor, now }: { orderId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, GiveUpExchangeRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, GiveUpExchangeRefusal>> => {
    const order = await lockedOrder(tx, orderId);
    const exchange = await openExchange(tx, orderId, now);
    if (!exchange) return refused("no_exchange");
    const paid = await paymentsOf(tx, orderId);
    if (paid.some(({ status }) => status === "processing")) return refused("payment_processing");
    await dropExchanges(tx, orderId, now);
    await recordActivity(tx, {
      eventId: order.eventId,
      actor,
      verb: "gave_up_exchange",
      subject: { kind: "ticket", id: exchange.ticketId },
      detail: { code: order.code, amount: exchange.difference },
      at: now,
    });
    return ok();
  });
}
