import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { organizations } from "#db/schema.server.ts";
import {
  checkedDetails,
  type DetailsRefusal,
  type OrganizationDetails,
} from "./organization-details.ts";
import { organizationOf } from "./organizations.ts";

export type ChangeOrganizationRefusal = DetailsRefusal | "unknown_organization";

/**
 * Changes what is said of an organization: its organizers everything, its representatives what their
 * form asks. Refuses bad details and one that is not there.
 */
export async function changeOrganization(
  db: Db,
  {
    eventId,
    id,
    details,
    actor,
    now,
  }: {
    eventId: string;
    id: string;
    details: Partial<OrganizationDetails>;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeOrganizationRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, ChangeOrganizationRefusal>> => {
    // Holds the event's row: of two changes at once the later sees what the earlier made of it.
    await raiseRevision(tx, eventId);
    const before = await organizationOf(tx, eventId, id);
    if (!before) return refused("unknown_organization");
    const checked = checkedDetails({ ...detailsOf(before), ...details });
    if (!checked.ok) return checked;

    await tx
      .update(organizations)
      .set({ ...checked.value, changedAt: now })
      .where(and(eq(organizations.id, id), eq(organizations.eventId, eventId)));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_organization",
      subject: { kind: "organization", id },
      detail: { name: localized(checked.value.name, "zh") },
      at: now,
    });
    return ok();
  });
}

function detailsOf(row: typeof organizations.$inferSelect): OrganizationDetails {
  const { id, eventId, logo, importKey, state, mergedInto, createdAt, changedAt, ...details } = row;
  return details;
}
