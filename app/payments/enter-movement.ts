import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { ledgerEntries } from "#db/schema.server.ts";

export type MovementKind = (typeof ledgerEntries.$inferSelect)["kind"];

/**
 * Writes one movement of money into the ledger of its event, in the transaction of its cause; what
 * came in is positive, what went out negative. Each movement of one thing is written once: the
 * same again changes nothing.
 */
export async function enterMovement(
  tx: Tx,
  movement: {
    eventId: string;
    orderId: string;
    paymentId: string;
    refundId?: string;
    kind: MovementKind;
    /** What moved: a payment, a refund or a dispute, by its id. */
    of: string;
    amount: number;
    currency: string;
    now: Instant;
  },
): Promise<void> {
  const { of, now, ...entry } = movement;
  if (entry.amount === 0) return;
  await tx
    .insert(ledgerEntries)
    .values({ id: newId(now), ...entry, key: `${entry.kind}:${of}`, at: now })
    .onConflictDoNothing({ target: ledgerEntries.key });
}
