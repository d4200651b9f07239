import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { roles } from "#db/schema.server.ts";
import { labelOf } from "./label-of.ts";
import { lockOwners } from "./lock-owners.ts";
import { personById, roleAt } from "./people.ts";

/**
 * Takes a colleague's role at an event; from then on they may do nothing there. Refuses who has
 * none, and to take the last owner from an event.
 */
export async function removeRole(
  db: Db,
  removal: { eventId: string; personId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "no_colleague" | "last_owner">> {
  const { eventId, personId, now } = removal;
  return transact(db, async (tx) => {
    const owners = await lockOwners(tx, eventId);
    const before = await roleAt(tx, { eventId, personId });
    const person = await personById(tx, personId);
    if (!before || !person) return refused("no_colleague");
    if (before === "owner" && owners.length === 1) return refused("last_owner");

    await tx.delete(roles).where(and(eq(roles.eventId, eventId), eq(roles.personId, personId)));
    await recordActivity(tx, {
      eventId,
      actor: removal.actor,
      verb: "removed_role",
      subject: { kind: "person", id: personId },
      detail: { name: labelOf(person), role: before },
      at: now,
    });
    return ok();
  });
}
