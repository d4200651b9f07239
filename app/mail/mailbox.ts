import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { mailbox } from "#db/schema.server.ts";

export type MailboxLetter = typeof mailbox.$inferSelect;

/** The newest letters of the mailbox, without what they say. */
export function mailboxLetters(db: Reader): Promise<Omit<MailboxLetter, "raw">[]> {
  return db
    .select({
      id: mailbox.id,
      toName: mailbox.toName,
      toAddress: mailbox.toAddress,
      subject: mailbox.subject,
      receivedAt: mailbox.receivedAt,
    })
    .from(mailbox)
    .orderBy(desc(mailbox.id))
    .limit(200);
}

/** One letter of the mailbox with its bytes, or null. */
export async function mailboxLetter(db: Reader, id: string): Promise<MailboxLetter | null> {
  const [letter] = await db.select().from(mailbox).where(eq(mailbox.id, id));
  return letter ?? null;
}
