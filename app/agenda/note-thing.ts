import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { ActivitySubject, ActivityVerb } from "#app/audit/wording.ts";
import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { touchDraft } from "./touch-draft.ts";

type Thing = Extract<ActivitySubject, "room" | "track" | "speaker">;

/** Someone else was faster, or the thing is gone. */
export type ThingRefusal = "unknown" | "changed_meanwhile";

/** Who says what about a thing of the draft, in which version they saw it. */
export type ThingChange<Details> = {
  eventId: string;
  id: string;
  version: number;
  details: Details;
  actor: Actor;
  now: Instant;
};

/** Notes in draft and audit that a room, track or speaker was created, changed or removed. */
export async function noteThing(
  tx: Tx,
  {
    kind,
    id,
    name,
    verb,
    eventId,
    actor,
    now,
  }: {
    kind: Thing;
    id: string;
    name: Localized;
    verb: Extract<
      ActivityVerb,
      `${"created" | "changed" | "removed"}_${Thing}` | "changed_own_page"
    >;
    eventId: string;
    actor: Actor;
    now: Instant;
  },
): Promise<number> {
  await recordActivity(tx, {
    eventId,
    actor,
    verb,
    subject: { kind, id },
    detail: { name: name.zh || name.en },
    at: now,
  });
  const draftVerb = `changed_${kind}` as const;
  return touchDraft(tx, { id: newId(now), eventId, verb: draftVerb, before: [], actor, now });
}
