import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { lettersQueued } from "./queue-letter.ts";

/**
 * Sends a letter that was given up once more, with all its attempts before it again. Refuses a
 * letter of another event and one that is sent or still waiting. `now` is ms UTC.
 */
export async function retryLetter(
  db: Db,
  { id, eventId, actor, now }: { id: string; eventId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "not_found" | "not_dead">> {
  const retried = await transact(db, async (tx) => {
    const [letter] = await tx
      .select({ state: outbox.state, kind: outbox.kind, toAddress: outbox.toAddress })
      .from(outbox)
      .where(and(eq(outbox.id, id), eq(outbox.eventId, eventId)));
    if (!letter) return refused("not_found");
    if (letter.state !== "dead") return refused("not_dead");

    await tx
      .update(outbox)
      .set({ state: "waiting", visibleAt: now, attempts: 0, uselessAfter: null, leasedBy: null })
      .where(and(eq(outbox.id, id), eq(outbox.state, "dead")));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "resent_letters",
      subject: { kind: "letter", id },
      detail: { kind: letter.kind, to: letter.toAddress },
      at: now,
    });
    return ok();
  });
  lettersQueued.publish(undefined);
  return retried;
}
