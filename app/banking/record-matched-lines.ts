import { and, asc, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { recordPayment } from "#app/payments/record-payment.ts";
import type { Db } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";

/**
 * Takes the money of lines that were matched by a process that died before it did.
 * @returns how many there were.
 */
export async function recordMatchedLines(db: Db, { now }: { now: Instant }): Promise<number> {
  const left = await db
    .select({ reference: payments.reference })
    .from(payments)
    .where(and(eq(payments.provider, "transfer"), eq(payments.status, "started")))
    .orderBy(asc(payments.id))
    .limit(200);
  const actor = { kind: "system", label: "transfers" } as const;
  for (const { reference } of left) {
    await recordPayment(db, { provider: "transfer", reference, actor, now });
  }
  return left.length;
}
