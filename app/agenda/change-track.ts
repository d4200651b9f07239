import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { tracks } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing, type ThingChange, type ThingRefusal } from "./note-thing.ts";
import type { TrackDetails } from "./track-details.ts";

/**
 * Says something else of a track; public with the next release. Refuses
 * one that is gone, that somebody else changed since it was seen, and a name that is empty.
 */
export function changeTrack(
  db: Db,
  change: ThingChange<TrackDetails>,
): Promise<Result<{ revision: number }, ThingRefusal | "name_missing">> {
  const { eventId, id, version, details, actor, now } = change;
  type Changed = Result<{ revision: number }, ThingRefusal | "name_missing">;
  return transact(db, async (tx): Promise<Changed> => {
    await lockAgenda(tx, eventId);
    const [row] = await tx
      .select({ version: tracks.version })
      .from(tracks)
      .where(and(eq(tracks.eventId, eventId), eq(tracks.id, id)));
    if (!row) return refused("unknown");
    if (row.version !== version) return refused("changed_meanwhile");
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");

    await tx
      .update(tracks)
      .set({ ...details, version: version + 1 })
      .where(eq(tracks.id, id));
    const verb = "changed_track";
    return ok({
      revision: await noteThing(tx, { kind: "track", id, name, verb, eventId, actor, now }),
    });
  });
}
