import { isNotNull } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { paymentAlerts } from "#db/schema.server.ts";

export type AlertKind = (typeof paymentAlerts.$inferSelect)["kind"];

/**
 * Leaves something about money for a person to look at, in the transaction that found it. The
 * same thing again is the same alert; one that was settled is raised anew. Without an event it is
 * shown to the organizers of every one.
 */
export async function raiseAlert(
  tx: Tx,
  alert: {
    eventId: string | null;
    orderId: string | null;
    kind: AlertKind;
    /** The provider's name of the thing, or ours. */
    reference: string;
    amount?: number;
    currency?: string;
    now: Instant;
  },
): Promise<void> {
  const { now, eventId, orderId, kind, reference, amount = null, currency = null } = alert;
  const found = { amount, currency, raisedAt: now, settledAt: null, settledBy: null };
  await tx
    .insert(paymentAlerts)
    .values({
      id: newId(now),
      key: `${kind}:${reference}`,
      eventId,
      orderId,
      kind,
      reference,
      ...found,
    })
    .onConflictDoUpdate({
      target: paymentAlerts.key,
      set: found,
      setWhere: isNotNull(paymentAlerts.settledAt),
    });
}
