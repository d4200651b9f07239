import { eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { disputes } from "#db/schema.server.ts";
import { enterMovement } from "./enter-movement.ts";
import { type Payment, paymentOfIntent } from "./payments.ts";
import type { KnownDispute } from "./provider.ts";
import { raiseAlert } from "./raise-alert.ts";

/**
 * A buyer's bank disputes a payment, or has decided on it: it is flagged for the organizers and
 * entered into the ledger, the money gone while it is open or lost and back where it is won, be it
 * on appeal. One that only asks is flagged alone. No ticket changes by it: that is for a person to
 * decide. `unknown` where its payment is not known.
 */
export async function noteDispute(
  db: Db,
  { dispute, now }: { dispute: KnownDispute; now: Instant },
): Promise<"known" | "unknown"> {
  const payment = dispute.intentId === null ? null : await paymentOfIntent(db, dispute.intentId);
  if (!payment) return "unknown";
  await transact(db, (tx) => note(tx, payment, dispute, now));
  return "known";
}

async function note(tx: Tx, payment: Payment, told: KnownDispute, now: Instant): Promise<void> {
  await lockedOrder(tx, payment.orderId);
  const { eventId, orderId, id: paymentId } = payment;
  const { externalId, amount, currency, reason, status } = told;
  const about = { eventId, orderId, amount, currency, now, kind: "disputed" } as const;
  if (status === "dropped") return;
  if (status === "inquiry") return raiseAlert(tx, { ...about, reference: externalId });
  const closedAt = status === "open" ? null : now;
  const [before] = await tx.select().from(disputes).where(eq(disputes.externalId, externalId));
  const id = before?.id ?? newId(now);
  if (!before) {
    const { dueAt, openedAt } = told;
    const row = { externalId, status, amount, currency, reason, dueAt, openedAt, closedAt };
    await tx.insert(disputes).values({ id, eventId, orderId, paymentId, ...row });
    await raiseAlert(tx, { ...about, reference: id });
    await recordActivity(tx, {
      eventId,
      actor: { kind: "system", label: payment.provider },
      verb: "disputed_payment",
      subject: { kind: "order", id: orderId },
      detail: { amount, currency, reason },
      at: now,
    });
  } else if (before.status !== "won" && status !== "open") {
    await tx.update(disputes).set({ status, closedAt }).where(eq(disputes.id, id));
  }
  const entry = { eventId, orderId, paymentId, of: id, currency, now };
  await enterMovement(tx, { ...entry, kind: "dispute", amount: -amount });
  if (status === "won") await enterMovement(tx, { ...entry, kind: "dispute_reversed", amount });
}
