import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { profileFields } from "#db/schema.server.ts";
import { type ProfileField, profileFieldOf } from "./profile-fields.ts";

export type FieldDetails = Omit<ProfileField, "id" | "eventId">;
export type FieldRefusal = "unknown_field" | "too_few_choices" | "too_many_fields" | "kind_stays";

/** More questions than these and nobody fills in a profile. */
const mostFields = 20;

/**
 * Makes a field of the profiles of an event, or changes one (`id`). Its kind stays once it is made,
 * for answers are kept by it, and choices are added, never taken away. Refuses one that is not
 * there, a choice among fewer than two, and more fields than anyone would fill in.
 */
export async function keepProfileField(
  db: Db,
  {
    eventId,
    id,
    details,
    actor,
    now,
  }: { eventId: string; id: string | null; details: FieldDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, FieldRefusal>> {
  const hasChoices = details.kind === "choice" || details.kind === "choices";
  if (hasChoices && details.choices.length < 2) return refused("too_few_choices");
  const row = { ...details, choices: hasChoices ? details.choices : [] };
  return transact(db, async (tx): Promise<Result<{ id: string }, FieldRefusal>> => {
    const before = id === null ? null : await profileFieldOf(tx, eventId, id);
    if (id !== null && !before) return refused("unknown_field");
    const isOther = before && before.kind !== row.kind;
    if (isOther || (before?.choices.length ?? 0) > row.choices.length) return refused("kind_stays");
    const fieldId = id ?? newId(now);
    if (before) {
      await tx.update(profileFields).set(row).where(eq(profileFields.id, fieldId));
    } else {
      const had = await tx.$count(profileFields, eq(profileFields.eventId, eventId));
      if (had >= mostFields) return refused("too_many_fields", { max: mostFields });
      await tx.insert(profileFields).values({ ...row, id: fieldId, eventId });
    }
    const verb = before ? "changed_profile_field" : "created_profile_field";
    await note(tx, { eventId, id: fieldId, verb, name: localized(row.label, "zh"), actor, now });
    return ok({ id: fieldId });
  });
}

/** Takes a field away; what was answered to it is shown to nobody any more. */
export async function removeProfileField(
  db: Db,
  { eventId, id, actor, now }: { eventId: string; id: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_field">> {
  return transact(db, async (tx): Promise<Result<undefined, "unknown_field">> => {
    const [gone] = await tx
      .delete(profileFields)
      .where(and(eq(profileFields.id, id), eq(profileFields.eventId, eventId)))
      .returning({ label: profileFields.label });
    if (!gone) return refused("unknown_field");
    const name = localized(gone.label, "zh");
    await note(tx, { eventId, id, verb: "removed_profile_field", name, actor, now });
    return ok();
  });
}

function note(
  tx: Tx,
  of: {
    eventId: string;
    id: string;
    verb: "created_profile_field" | "changed_profile_field" | "removed_profile_field";
    name: string;
    actor: Actor;
    now: Instant;
  },
): Promise<void> {
  return recordActivity(tx, {
    eventId: of.eventId,
    actor: of.actor,
    verb: of.verb,
    subject: { kind: "profile_field", id: of.id },
    detail: { name: of.name },
    at: of.now,
  });
}
