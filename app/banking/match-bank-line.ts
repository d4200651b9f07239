import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { orderById } from "#app/registration/orders.ts";
import { type Db, transact } from "#db/open.ts";
import { bankLines, orders, payments } from "#db/schema.server.ts";

export type MatchRefusal = "line_not_open" | "unknown_order" | "other_currency";
/** What became of the money: its order is paid, waits for the rest, or could not take it. */
export type Matched = "paid" | "too_little" | "returned";

/**
 * A line of a statement is the money of this order. Line and payment are written down together, and
 * then the money is taken as any other: too little waits for the rest, too much and what its order
 * can no longer take is to be given back, an order that ran out claims its places again. Refuses
 * lines that are not open, orders of another event, and money of another currency.
 */
export async function matchBankLine(
  db: Db,
  {
    eventId,
    lineId,
    code,
    actor,
    now,
  }: { eventId: string; lineId: string; code: string; actor: Actor; now: Instant },
): Promise<Result<Matched, MatchRefusal>> {
  const matched = await caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<string, MatchRefusal>> => {
      const [found] = await tx
        .select({ id: orders.id })
        .from(orders)
        .where(and(eq(orders.code, code), eq(orders.eventId, eventId)));
      if (!found) return refused("unknown_order");
      const order = await lockedOrder(tx, found.id);
      const paymentId = newId(now);
      const [line] = await tx
        .update(bankLines)
        .set({
          state: "matched",
          orderId: order.id,
          paymentId,
          decidedBy: actor.label,
          decidedAt: now,
        })
        .where(
          and(
            eq(bankLines.id, lineId),
            eq(bankLines.eventId, eventId),
            eq(bankLines.state, "open"),
          ),
        )
        .returning();
      if (!line) throw new Refusal(refused("line_not_open"));
      if (line.currency !== order.currency) throw new Refusal(refused("other_currency"));
      await tx.insert(payments).values({
        id: paymentId,
        eventId,
        orderId: order.id,
        provider: "transfer",
        status: "started",
        amount: line.amount,
        refunded: 0,
        currency: line.currency,
        reference: line.id,
        startedAt: now,
      });
      await recordActivity(tx, {
        eventId,
        actor,
        verb: "matched_bank_line",
        subject: { kind: "order", id: order.id },
        detail: { code: order.code, amount: line.amount },
        at: now,
      });
      return ok(order.id);
    }),
  );
  if (!matched.ok) return matched;
  // Should we die here, a job records what was matched.
  const taken = await recordPayment(db, { provider: "transfer", reference: lineId, actor, now });
  if (!taken.ok) return ok("returned");
  const { status } = await orderById(db, matched.value);
  return ok(status === "paid" ? "paid" : "too_little");
}
