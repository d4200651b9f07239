import { and, eq, isNull, or } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { paymentAlerts } from "#db/schema.server.ts";
import type { AlertKind } from "./raise-alert.ts";

/** A person has seen to an alert of this event, or to one that is everybody's. */
export async function settleAlert(
  db: Db,
  {
    alertId,
    eventId,
    actor,
    now,
  }: { alertId: string; eventId: string; actor: Actor; now: Instant },
): Promise<void> {
  await transact(db, (tx) =>
    tx
      .update(paymentAlerts)
      .set({ settledAt: now, settledBy: actor.label })
      .where(
        and(
          eq(paymentAlerts.id, alertId),
          or(eq(paymentAlerts.eventId, eventId), isNull(paymentAlerts.eventId)),
          isNull(paymentAlerts.settledAt),
        ),
      ),
  );
}

/** What an alert was about has been dealt with; part of the transaction that did it. */
export async function settleAlertOf(
  tx: Tx,
  about: { kind: AlertKind; reference: string; actor: Actor; now: Instant },
): Promise<void> {
  await tx
    .update(paymentAlerts)
    .set({ settledAt: about.now, settledBy: about.actor.label })
    .where(
      and(
        eq(paymentAlerts.key, `${about.kind}:${about.reference}`),
        isNull(paymentAlerts.settledAt),
      ),
    );
}
