import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { roles } from "#db/schema.server.ts";
import { labelOf } from "./label-of.ts";
import type { Person } from "./people.ts";
import type { Role } from "./roles.ts";

/**
 * Gives someone a role at an event. Refuses who has one there already: that is a change. A part
 * of other verbs.
 */
export async function grantRole(
  tx: Tx,
  grant: { eventId: string; person: Person; role: Role; actor: Actor; now: Instant },
): Promise<Result<{ roleId: string }, "already_colleague">> {
  const { eventId, person, role, now } = grant;
  const roleId = newId(now);
  const granted = await tx
    .insert(roles)
    .values({ id: roleId, eventId, personId: person.id, role, createdAt: now })
    .onConflictDoNothing({ target: [roles.eventId, roles.personId] })
    .returning({ id: roles.id });
  if (granted.length === 0) return refused("already_colleague", { name: labelOf(person) });

  await recordActivity(tx, {
    eventId,
    actor: grant.actor,
    verb: "granted_role",
    subject: { kind: "person", id: person.id },
    detail: { name: labelOf(person), role },
    at: now,
  });
  return ok({ roleId });
}
