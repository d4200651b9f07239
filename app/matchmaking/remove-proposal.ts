import { and, eq, ne } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { proposals, publications } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";

export type RemoveProposalRefusal = "unknown_proposal" | "proposal_published";

/**
 * Deletes a plan that came to nothing, with its proof and its reasons; its number is not given again.
 * Meetings stay as they are. Refuses one that is not there or still worked out, and one that was
 * published: it is what people were told.
 */
export async function removeProposal(
  db: Db,
  order: { eventId: string; number: number; actor: Actor; now: Instant },
): Promise<Result<undefined, RemoveProposalRefusal>> {
  const { eventId, number, actor, now } = order;
  return transact(db, async (tx): Promise<Result<undefined, RemoveProposalRefusal>> => {
    await lockPlan(tx, eventId);
    const ended = and(
      eq(proposals.eventId, eventId),
      eq(proposals.number, number),
      ne(proposals.state, "running"),
    );
    const [found] = await tx.select({ id: proposals.id }).from(proposals).where(ended);
    if (!found) return refused("unknown_proposal");
    const became = eq(publications.proposalId, found.id);
    if ((await tx.$count(publications, became)) > 0) return refused("proposal_published");
    await tx.delete(proposals).where(eq(proposals.id, found.id));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_proposal",
      subject: { kind: "meetings", id: eventId },
      detail: { version: number },
      at: now,
    });
    return ok();
  });
}
