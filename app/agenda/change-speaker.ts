import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing, type ThingChange, type ThingRefusal } from "./note-thing.ts";
import type { SpeakerDetails } from "./speaker-details.ts";

/**
 * Says something else of a speaker; public with the next release. Another e-mail address ends the link to
 * the person who proved the old one. Refuses
 * one that is gone, that somebody else changed since it was seen, and a name that is empty.
 */
export function changeSpeaker(
  db: Db,
  change: ThingChange<SpeakerDetails>,
): Promise<Result<{ revision: number }, ThingRefusal | "name_missing">> {
  const { eventId, id, version, details, actor, now } = change;
  type Changed = Result<{ revision: number }, ThingRefusal | "name_missing">;
  return transact(db, async (tx): Promise<Changed> => {
    await lockAgenda(tx, eventId);
    const [row] = await tx
      .select({ version: speakers.version, email: speakers.email })
      .from(speakers)
      .where(and(eq(speakers.eventId, eventId), eq(speakers.id, id)));
    if (!row) return refused("unknown");
    if (row.version !== version) return refused("changed_meanwhile");
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");

    await tx
      .update(speakers)
      .set({ ...details, ...linkOf(row.email, details.email), version: version + 1 })
      .where(eq(speakers.id, id));
    const verb = "changed_speaker";
    return ok({
      revision: await noteThing(tx, { kind: "speaker", id, name, verb, eventId, actor, now }),
    });
  });
}

/** Who proved the old address did not prove the new one. */
function linkOf(before: string, now: string) {
  return before === now ? {} : { personId: null };
}
