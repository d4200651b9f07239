import { sql } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { meetingPlans } from "#db/schema.server.ts";

/**
 * The plan of an event: how many plans were begun, how often one was published, and a number that
 * each change raises.
 */
export type PlanState = { begun: number; published: number; changes: number };

/**
 * Nobody else plans, publishes, moves or cancels meetings of this event until the transaction ends.
 * Locked before calendars, always. A part of verbs.
 */
export async function lockPlan(tx: Tx, eventId: string): Promise<PlanState> {
  const [plan] = await tx
    .insert(meetingPlans)
    .values({ eventId, begun: 0, published: 0, changes: 1 })
    .onConflictDoUpdate({
      target: meetingPlans.eventId,
      set: { changes: sql`${meetingPlans.changes} + 1` },
    })
    .returning({
      begun: meetingPlans.begun,
      published: meetingPlans.published,
      changes: meetingPlans.changes,
    });
  if (!plan) throw new Error("an upsert returns its row");
  return plan;
}
