import { and, asc, eq, isNull } from "drizzle-orm";
import { issuePapers } from "#app/papers/issue-papers.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { type Db, type Reader, transact } from "#db/open.ts";
import { ledgerEntries, paperCauses } from "#db/schema.server.ts";

/** How many receipts one transaction writes: few enough that nobody else waits for long. */
const receiptsAtOnce = 250;

/**
 * Gives the demo's payments the receipts they would have had at once, in the order in which the
 * money came; those that have theirs keep it.
 */
export async function giveReceipts(db: Db, eventId: string): Promise<void> {
  for (;;) {
    const given = await transact(db, async (tx) => {
      const due = await withoutReceipt(tx, eventId);
      for (const { orderId, at } of due) {
        await lockedOrder(tx, orderId);
        await issuePapers(tx, { orderId, now: at });
      }
      return due.length;
    });
    if (given < receiptsAtOnce) return;
  }
}

function withoutReceipt(db: Reader, eventId: string) {
  return db
    .select({ orderId: ledgerEntries.orderId, at: ledgerEntries.at })
    .from(ledgerEntries)
    .leftJoin(paperCauses, eq(paperCauses.key, ledgerEntries.key))
    .where(
      and(
        eq(ledgerEntries.eventId, eventId),
        eq(ledgerEntries.kind, "payment"),
        isNull(paperCauses.key),
      ),
    )
    .orderBy(asc(ledgerEntries.at), asc(ledgerEntries.id))
    .limit(receiptsAtOnce);
}
