import { desc, lte } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { mailbox } from "#db/schema.server.ts";

/** Letters the mailbox keeps. */
const kept = 500;

/** Drops the oldest letters of the mailbox beyond the newest 500. Part of who puts one in. */
export async function tidyMailbox(tx: Tx): Promise<void> {
  const [oldest] = await tx
    .select({ id: mailbox.id })
    .from(mailbox)
    .orderBy(desc(mailbox.id))
    .offset(kept)
    .limit(1);
  if (oldest) await tx.delete(mailbox).where(lte(mailbox.id, oldest.id));
}
