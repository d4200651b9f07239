import { eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { noteThing } from "./note-thing.ts";
import type { SpeakerDetails } from "./speaker-details.ts";
import type { OwnPage } from "./speaker-links.ts";

/** What speakers say of themselves; their address stays as the organizers know it. */
export type OwnDetails = Omit<SpeakerDetails, "email">;

/**
 * A speaker says something else of themselves; public with the next release, and organizers see it in
 * the draft at once. When they are away stays with the organizers: conflicts say what is then. Refuses a name that is empty, and a page that was changed since they opened it.
 */
export function changeOwnPage(
  db: Db,
  { speaker, details, now }: { speaker: OwnPage; details: OwnDetails; now: Instant },
): Promise<Result<undefined, "name_missing" | "changed_meanwhile">> {
  const { id, eventId, version } = speaker;
  const { name } = details;
  type Changed = Result<undefined, "name_missing" | "changed_meanwhile">;
  return transact(db, async (tx): Promise<Changed> => {
    if (name.zh === "" && name.en === "") return refused("name_missing");
    await lockAgenda(tx, eventId);
    const [current] = await tx
      .select({ version: speakers.version })
      .from(speakers)
      .where(eq(speakers.id, id));
    if (current?.version !== version) return refused("changed_meanwhile");

    await tx
      .update(speakers)
      .set({ ...details, version: version + 1 })
      .where(eq(speakers.id, id));
    const label = speaker.name.zh || speaker.name.en;
    const actor = { kind: "system", label } as const;
    await noteThing(tx, {
      kind: "speaker",
      id,
      name,
      verb: "changed_own_page",
      eventId,
      actor,
      now,
    });
    return ok();
  });
}
