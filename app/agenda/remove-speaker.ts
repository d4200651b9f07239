import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { sessionSpeakers, speakers } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing, type ThingChange, type ThingRefusal } from "./note-thing.ts";

/**
 * Removes a speaker of the draft; what was released keeps it. Refuses one that sessions of the draft
 * still name (`count`), and one that somebody else changed since it was seen.
 */
export function removeSpeaker(
  db: Db,
  removal: Omit<ThingChange<never>, "details">,
): Promise<Result<{ revision: number }, ThingRefusal | "in_use">> {
  const { eventId, id, version, actor, now } = removal;
  type Removed = Result<{ revision: number }, ThingRefusal | "in_use">;
  return transact(db, async (tx): Promise<Removed> => {
    await lockAgenda(tx, eventId);
    const [row] = await tx
      .select({ version: speakers.version, name: speakers.name })
      .from(speakers)
      .where(and(eq(speakers.eventId, eventId), eq(speakers.id, id)));
    if (!row) return refused("unknown");
    if (row.version !== version) return refused("changed_meanwhile");
    const count = await tx.$count(sessionSpeakers, eq(sessionSpeakers.speakerId, id));
    if (count > 0) return refused("in_use", { count });

    await tx.delete(speakers).where(eq(speakers.id, id));
    const verb = "removed_speaker";
    const { name } = row;
    return ok({
      revision: await noteThing(tx, { kind: "speaker", id, name, verb, eventId, actor, now }),
    });
  });
}
