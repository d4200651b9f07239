import { eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { tracks } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing } from "./note-thing.ts";
import { slugFor } from "./slugs.ts";
import { newTrackRow } from "./thing-rows.ts";
import type { TrackDetails } from "./track-details.ts";

/** A new track of the draft; the public sees it with the next release. Refuses one without a name. */
export function createTrack(
  db: Db,
  order: { eventId: string; details: TrackDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, "name_missing">> {
  const { eventId, details, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ id: string }, "name_missing">> => {
    await lockAgenda(tx, eventId);
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");
    const taken = await tx
      .select({ slug: tracks.slug })
      .from(tracks)
      .where(eq(tracks.eventId, eventId));
    const id = newId(now);
    const slug = slugFor([name.en, name.zh], new Set(taken.map((one) => one.slug)));
    const row = newTrackRow(details, { id, eventId, slug, position: details.position, now });
    await tx.insert(tracks).values({ ...row });
    const verb = "created_track";
    await noteThing(tx, { kind: "track", id, name, verb, eventId, actor, now });
    return ok({ id });
  });
}
