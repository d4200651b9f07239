import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { roles } from "#db/schema.server.ts";
import { labelOf } from "./label-of.ts";
import { lockOwners } from "./lock-owners.ts";
import { personById, roleAt } from "./people.ts";
import type { Role } from "./roles.ts";

/**
 * Gives a colleague another role. Refuses who is none, and to take the last owner from an event.
 */
export async function changeRole(
  db: Db,
  change: { eventId: string; personId: string; role: Role; actor: Actor; now: Instant },
): Promise<Result<undefined, "no_colleague" | "last_owner">> {
  const { eventId, personId, role, now } = change;
  return transact(db, async (tx) => {
    const owners = await lockOwners(tx, eventId);
    const before = await roleAt(tx, { eventId, personId });
    const person = await personById(tx, personId);
    if (!before || !person) return refused("no_colleague");
    if (before === role) return ok();
    if (before === "owner" && owners.length === 1) return refused("last_owner");

    await tx
      .update(roles)
      .set({ role })
      .where(and(eq(roles.eventId, eventId), eq(roles.personId, personId)));
    await recordActivity(tx, {
      eventId,
      actor: change.actor,
      verb: "changed_role",
      subject: { kind: "person", id: personId },
      detail: { name: labelOf(person), from: before, role },
      at: now,
    });
    return ok();
  });
}
