import { eq } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing } from "./note-thing.ts";
import { slugFor } from "./slugs.ts";
import type { SpeakerDetails } from "./speaker-details.ts";
import { newSpeakerRow } from "./thing-rows.ts";

/** A new speaker of the draft, who speaks in nothing yet. Refuses one without a name. */
export function createSpeaker(
  db: Db,
  order: { eventId: string; details: SpeakerDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, "name_missing">> {
  const { eventId, details, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ id: string }, "name_missing">> => {
    await lockAgenda(tx, eventId);
    const { name } = details;
    if (name.zh === "" && name.en === "") return refused("name_missing");
    const taken = await tx
      .select({ slug: speakers.slug })
      .from(speakers)
      .where(eq(speakers.eventId, eventId));
    const id = newId(now);
    const slug = slugFor([name.en, name.zh], new Set(taken.map((one) => one.slug)));
    const row = newSpeakerRow(
      { ...details, key: id, ids: unnamed },
      { id, eventId, slug, position: 0, now },
    );
    await tx.insert(speakers).values({ ...row, ...details, personId: null });
    const verb = "created_speaker";
    await noteThing(tx, { kind: "speaker", id, name, verb, eventId, actor, now });
    return ok({ id });
  });
}

const unnamed = { guid: "", uuid: "", code: "", number: null };
