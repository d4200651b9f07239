import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { bankAccounts } from "#db/schema.server.ts";

export type BankAccount = Omit<typeof bankAccounts.$inferSelect, "eventId">;

/** The account to which buyers of an event transfer money, or null where nobody does. */
export async function bankAccountOf(db: Reader, eventId: string): Promise<BankAccount | null> {
  const [row] = await db.select().from(bankAccounts).where(eq(bankAccounts.eventId, eventId));
  if (!row) return null;
  const { eventId: _, ...account } = row;
  return account;
}
