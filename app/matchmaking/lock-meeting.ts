import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { meetings } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";

/** Keeps a meeting where it is, or gives it back to plans to come. Refuses one that is not there. */
export async function lockMeeting(
  db: Db,
  order: { eventId: string; id: string; to: "locked" | "open"; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_meeting">> {
  const { eventId, id, to, actor, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, "unknown_meeting">> => {
    await lockPlan(tx, eventId);
    const [changed] = await tx
      .update(meetings)
      .set({ locked: to === "locked" })
      .where(and(eq(meetings.id, id), eq(meetings.eventId, eventId), eq(meetings.state, "planned")))
      .returning({ id: meetings.id });
    if (!changed) return refused("unknown_meeting");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: to === "locked" ? "locked_meeting" : "unlocked_meeting",
      subject: { kind: "meetings", id },
      at: now,
    });
    return ok();
  });
}
