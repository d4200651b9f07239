import { and, eq, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";

/** Notes on which page of its provider's a payment is made; the first page stays. */
export async function keepSession(
  db: Db,
  { paymentId, sessionId, url }: { paymentId: string; sessionId: string; url: string | null },
): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(payments)
      .set({ sessionId, url })
      .where(and(eq(payments.id, paymentId), isNull(payments.sessionId))),
  );
}
