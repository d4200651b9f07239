import { and, eq } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { payments } from "#db/schema.server.ts";
import type { ProviderName } from "./provider.ts";

/** A started payment came to nothing: it failed, or the buyer left. The order stays as it is. */
export async function endPayment(
  db: Db,
  ended: {
    provider: ProviderName;
    reference: string;
    status: "failed" | "abandoned";
    now: Instant;
  },
): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(payments)
      .set({ status: ended.status, endedAt: ended.now })
      .where(
        and(
          eq(payments.provider, ended.provider),
          eq(payments.reference, ended.reference),
          eq(payments.status, "started"),
        ),
      ),
  );
}
