import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { agendas, draftChanges } from "#db/schema.server.ts";

/** A session as it was, to bring it back: its columns, and who spoke. */
export type Before = (typeof draftChanges.$inferSelect)["before"][number];

/** What can be done to a draft, as the list of its changes calls it. */
export const draftVerbs = [
  "imported_schedule",
  "placed_session",
  "changed_session",
  "changed_sessions",
  "created_session",
  "canceled_session",
  "returned_session",
  "removed_session",
  "changed_days",
  "changed_room",
  "changed_track",
  "changed_speaker",
  "undid_change",
] as const;
export type DraftVerb = (typeof draftVerbs)[number];

/**
 * Notes that the draft was changed, by whom, and what its sessions were before: nothing where it can
 * not be undone. A part of every verb that changes a draft, after it locked the agenda.
 * @returns the revision that the draft has now.
 */
export async function touchDraft(
  tx: Tx,
  change: {
    id: string;
    eventId: string;
    verb: DraftVerb;
    before: Before[];
    actor: Actor;
    now: Instant;
  },
): Promise<number> {
  const { id, eventId, verb, before, actor, now } = change;
  const [agenda] = await tx
    .update(agendas)
    .set({ revision: sql`${agendas.revision} + 1` })
    .where(eq(agendas.eventId, eventId))
    .returning({ revision: agendas.revision });
  if (!agenda) throw new Error("the draft was not locked");
  await tx.insert(draftChanges).values({
    id,
    eventId,
    revision: agenda.revision,
    personId: actor.kind === "person" ? actor.id : null,
    actorLabel: actor.label,
    verb,
    before,
    at: now,
    undoneAt: null,
  });
  return agenda.revision;
}
