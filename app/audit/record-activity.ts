import { sql } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { prepared, type Tx } from "#db/open.ts";
import { activities } from "#db/schema.server.ts";
import type { ActivitySubject, ActivityVerb } from "./wording.ts";

/** Who did it; `label` is what people read, kept as it was at that moment. */
export type Actor =
  | { kind: "person"; id: string; label: string }
  | { kind: "device"; id: string; label: string }
  | { kind: "buyer"; label: string }
  | { kind: "system"; label: string };

/** Plain facts about a change; never a secret, a code that signs in, or a whole letter. */
export type ActivityDetail = Record<string, string | number | boolean | null | string[]>;

/**
 * Writes down who did what to what, in the transaction of the change itself, so that neither
 * exists without the other. A part of other verbs; `at` is ms UTC.
 */
export async function recordActivity(
  tx: Tx,
  activity: {
    eventId: string | null;
    actor: Actor;
    verb: ActivityVerb;
    subject: { kind: ActivitySubject; id: string };
    detail?: ActivityDetail;
    at: Instant;
  },
): Promise<void> {
  const { actor, subject } = activity;
  await insertActivity(tx).execute({
    id: newId(activity.at),
    eventId: activity.eventId,
    at: activity.at,
    actorKind: actor.kind,
    actorId: "id" in actor ? actor.id : null,
    actorLabel: actor.label,
    verb: activity.verb,
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: activity.detail ?? {},
  });
}

const insertActivity = prepared((tx: Tx) =>
  tx
    .insert(activities)
    .values({
      id: sql.placeholder("id"),
      eventId: sql.placeholder("eventId"),
      at: sql.placeholder("at"),
      actorKind: sql.placeholder("actorKind"),
      actorId: sql.placeholder("actorId"),
      actorLabel: sql.placeholder("actorLabel"),
      verb: sql.placeholder("verb"),
      subjectKind: sql.placeholder("subjectKind"),
      subjectId: sql.placeholder("subjectId"),
      detail: sql.placeholder("detail"),
    })
    .prepare("insert_activity"),
);
