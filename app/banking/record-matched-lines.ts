import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import type { Payment } from "#app/payments/payments.ts";
import { raiseAlert } from "#app/payments/raise-alert.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import { settleAlertOf } from "#app/payments/settle-alert.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";

const actor = { kind: "system", label: "transfers" } as const;

/**
 * Takes the money of lines that were matched by a process that died before it did. One that fails
 * is shown to the organizers until it is taken.
 * @returns how many there were.
 */
export async function recordMatchedLines(db: Db, { now }: { now: Instant }): Promise<number> {
  const left = await db
    .select()
    .from(payments)
    .where(and(eq(payments.provider, "transfer"), eq(payments.status, "started")))
    .orderBy(asc(payments.id));
  await tryEach(left, (payment) =>
    recordLine(db, payment, now).catch(async (error) => {
      await tellOf(db, payment, now);
      throw error;
    }),
  );
  return left.length;
}

async function recordLine(db: Db, { id, reference }: Payment, now: Instant): Promise<void> {
  await recordPayment(db, { provider: "transfer", reference, actor, now });
  await transact(db, (tx) =>
    settleAlertOf(tx, { kind: "line_not_taken", reference: id, actor, now }),
  );
}

async function tellOf(db: Db, payment: Payment, now: Instant): Promise<void> {
  const { id: reference, eventId, orderId, amount, currency } = payment;
  const about = { eventId, orderId, reference, amount, currency, now };
  await transact(db, (tx) => raiseAlert(tx, { ...about, kind: "line_not_taken" }));
}
