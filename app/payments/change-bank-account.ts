import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { bankAccounts } from "#db/schema.server.ts";
import type { BankAccount } from "./bank-accounts.ts";

/**
 * Decides to which account buyers transfer money from now on; without one (null) nobody new does.
 * Orders that wait for a transfer already keep their time.
 */
export async function changeBankAccount(
  db: Db,
  {
    eventId,
    account,
    actor,
    now,
  }: { eventId: string; account: BankAccount | null; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    if (account) {
      await tx
        .insert(bankAccounts)
        .values({ eventId, ...account })
        .onConflictDoUpdate({ target: bankAccounts.eventId, set: account });
    } else {
      await tx.delete(bankAccounts).where(eq(bankAccounts.eventId, eventId));
    }
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_bank_account",
      subject: { kind: "event", id: eventId },
      at: now,
    });
  });
}
