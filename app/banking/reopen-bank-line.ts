import { and, eq, gt } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { bankLines } from "#db/schema.server.ts";

/** A line that was ignored waits to be matched again; what went out, or could not be read, cannot. */
export async function reopenBankLine(
  db: Db,
  { eventId, lineId, actor, now }: { eventId: string; lineId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "line_not_ignored">> {
  return transact(db, async (tx): Promise<Result<undefined, "line_not_ignored">> => {
    const [line] = await tx
      .update(bankLines)
      .set({ state: "open", reason: "", decidedBy: "", decidedAt: null })
      .where(
        and(
          eq(bankLines.id, lineId),
          eq(bankLines.eventId, eventId),
          eq(bankLines.state, "ignored"),
          gt(bankLines.amount, 0),
        ),
      )
      .returning();
    if (!line) return refused("line_not_ignored");
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "reopened_bank_line",
      subject: { kind: "event", id: eventId },
      detail: { amount: line.amount },
      at: now,
    });
    return ok();
  });
}
