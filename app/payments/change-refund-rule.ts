import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { refundRules } from "#db/schema.server.ts";
import type { RefundRule } from "./refund-rule.ts";

/** Decides what an event gives back from now on; what was given back before stays as it was. */
export async function changeRefundRule(
  db: Db,
  { eventId, rule, actor, now }: { eventId: string; rule: RefundRule; actor: Actor; now: Instant },
): Promise<void> {
  const steps = [...rule.steps].sort((a, b) => b.daysBefore - a.daysBefore);
  const row = { ...rule, steps };
  await transact(db, async (tx) => {
    await tx
      .insert(refundRules)
      .values({ eventId, ...row })
      .onConflictDoUpdate({ target: refundRules.eventId, set: row });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_refund_rule",
      subject: { kind: "event", id: eventId },
      at: now,
    });
  });
}
