import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { proposals } from "#db/schema.server.ts";

/** Stops a plan that is worked out; its worker notices within a second. Refuses one that is not. */
export async function stopProposal(
  db: Db,
  order: { eventId: string; number: number; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_proposal">> {
  const { eventId, number, actor, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, "unknown_proposal">> => {
    const [stopped] = await tx
      .update(proposals)
      .set({ state: "failed", failure: "stopped", endedAt: now })
      .where(
        and(
          eq(proposals.eventId, eventId),
          eq(proposals.number, number),
          eq(proposals.state, "running"),
        ),
      )
      .returning({ id: proposals.id });
    if (!stopped) return refused("unknown_proposal");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "stopped_proposal",
      subject: { kind: "meetings", id: eventId },
      detail: { version: number },
      at: now,
    });
    return ok();
  });
}
