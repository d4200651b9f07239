import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { caughtRefusal, ok, type Result, refused } from "#app/lib/result.ts";
import { day, type Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { claimSeats, planSeats } from "./claim-seats.ts";
import { endOrder } from "./end-order.ts";
import { lockedOrder } from "./locked-order.ts";
import { queueOrderLetters } from "./queue-order-letters.ts";
import { vouchersById } from "./vouchers.ts";

/** How long an approved applicant has to pay, in ms. */
export const approvedPaymentWindow = 5 * day;

/** What a bank may take beyond that, in ms. */
const transferGrace = 3 * day;

export type DecisionRefusal = "already_decided" | "sold_out";

/**
 * Decides on an application, once. Approving claims its places (`sold_out` where there are none)
 * and confirms a free order, keeps one that is paid at the door without an end, or asks for payment
 * within five days; declining cancels it. Either way the applicant gets one letter.
 */
export async function decideApplication(
  db: Db,
  application: { orderId: string; decision: "approve" | "decline"; actor: Actor; now: Instant },
): Promise<Result<undefined, DecisionRefusal>> {
  const { orderId, decision, actor, now } = application;
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<undefined, DecisionRefusal>> => {
      const order = await lockedOrder(tx, orderId);
      if (order.status !== "pending" || order.approval !== "waiting") {
        return refused("already_decided");
      }
      if (decision === "decline") {
        await endOrder(tx, order, { status: "canceled", approval: "declined", now });
      } else {
        const valid = order.tickets.filter((ticket) => ticket.status === "valid");
        const paid = order.total === 0;
        const byTransfer = order.payBy === "transfer";
        const untimed = paid || order.payBy === "door";
        const dueAt = untimed || !byTransfer ? null : now + approvedPaymentWindow;
        const until = now + approvedPaymentWindow + (byTransfer ? transferGrace : 0);
        const expiresAt = untimed ? null : until;
        const vouchers = await vouchersById(
          tx,
          valid.flatMap(({ voucherId }) => voucherId ?? []),
        );
        const plan = await planSeats(
          tx,
          valid
            .filter((ticket) => ticket.type.needsApproval)
            .map(({ ticketTypeId, voucherId }) => ({
              ticketTypeId,
              quantity: 1,
              voucher: vouchers.find(({ id }) => id === voucherId) ?? null,
              claims: "places",
            })),
          now,
        );
        await tx
          .update(orders)
          .set({
            approval: "approved",
            status: paid ? "paid" : "pending",
            paidAt: paid ? now : null,
            expiresAt,
            dueAt,
            places: order.places + plan.places,
          })
          .where(eq(orders.id, orderId));
        const kept = { heldBy: orderId, expiresAt, now, line: "passed" } as const;
        await claimSeats(tx, plan, { ...kept, usedUp: refused("sold_out") });
        await queueOrderLetters(tx, {
          order: {
            ...order,
            approval: "approved",
            status: paid ? "paid" : "pending",
            buyer: { name: order.buyerName, email: order.buyerEmail },
          },
          tickets: valid,
          decided: "approved",
          now,
        });
      }
      await recordActivity(tx, {
        eventId: order.eventId,
        actor,
        verb: decision === "approve" ? "approved" : "declined",
        subject: { kind: "order", id: orderId },
        detail: { code: order.code },
        at: now,
      });
      return ok();
    }),
  );
}
