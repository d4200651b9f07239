import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { organizations, parties } from "#db/schema.server.ts";
import {
  checkedDetails,
  type DetailsRefusal,
  type OrganizationDetails,
} from "./organization-details.ts";

/** A new organization of an event; people can wish to meet it from now on. Refuses bad details. */
export async function createOrganization(
  db: Db,
  {
    eventId,
    details,
    actor,
    now,
  }: { eventId: string; details: OrganizationDetails; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, DetailsRefusal>> {
  return transact(db, async (tx): Promise<Result<{ id: string }, DetailsRefusal>> => {
    const checked = checkedDetails(details);
    if (!checked.ok) return checked;

    await raiseRevision(tx, eventId);
    const row = organizationRow(checked.value, { eventId, now });
    await tx.insert(organizations).values(row);
    await tx.insert(parties).values(partyOf(row));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_organization",
      subject: { kind: "organization", id: row.id },
      detail: { name: localized(row.name, "zh") },
      at: now,
    });
    return ok({ id: row.id });
  });
}

/** The row of a new organization. */
export function organizationRow(
  details: OrganizationDetails,
  { eventId, importKey = "", now }: { eventId: string; importKey?: string; now: Instant },
) {
  return {
    ...details,
    id: newId(now),
    eventId,
    logo: null,
    importKey,
    state: "active" as const,
    mergedInto: null,
    createdAt: now,
    changedAt: now,
  };
}

/** An organization as a party that can be met. */
export function partyOf({ id, eventId }: { id: string; eventId: string }) {
  return { id, eventId, organizationId: id, personId: null };
}
