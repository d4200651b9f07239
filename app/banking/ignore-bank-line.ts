import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { bankLines } from "#db/schema.server.ts";

/** A line is no money for an order, and someone says why; refuses lines that are not open. */
export async function ignoreBankLine(
  db: Db,
  {
    eventId,
    lineId,
    reason,
    actor,
    now,
  }: { eventId: string; lineId: string; reason: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "line_not_open" | "no_reason">> {
  if (reason === "") return refused("no_reason");
  return transact(db, async (tx): Promise<Result<undefined, "line_not_open">> => {
    const [line] = await tx
      .update(bankLines)
      .set({ state: "ignored", reason, decidedBy: actor.label, decidedAt: now })
      .where(
        and(eq(bankLines.id, lineId), eq(bankLines.eventId, eventId), eq(bankLines.state, "open")),
      )
      .returning();
    if (!line) return refused("line_not_open");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "ignored_bank_line",
      subject: { kind: "event", id: eventId },
      detail: { reason, amount: line.amount },
      at: now,
    });
    return ok();
  });
}
