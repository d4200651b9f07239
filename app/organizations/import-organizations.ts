import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import { organizations, parties } from "#db/schema.server.ts";
import { organizationRow, partyOf } from "./create-organization.ts";
import { checkedDetails } from "./organization-details.ts";
import type { GoodOrganizationLine } from "./organization-lines.ts";
import { allOrganizations } from "./organizations.ts";
import { keysOf, type OrganizationsPlan } from "./organizations-plan.ts";

export type ImportOrganizationsRefusal = "nothing_to_import";

/** One of those that were added, with whom to ask to speak for it. */
export type ImportedOrganization = { id: string; contacts: string[] };

/**
 * Adds what a plan found good, in one transaction. What came to be since the plan was made is not
 * added again. Nobody gets a letter by it.
 */
export async function importOrganizations(
  db: Db,
  {
    eventId,
    plan,
    file,
    actor,
    now,
  }: { eventId: string; plan: OrganizationsPlan; file: string; actor: Actor; now: Instant },
): Promise<Result<ImportedOrganization[], ImportOrganizationsRefusal>> {
  type Done = Result<ImportedOrganization[], ImportOrganizationsRefusal>;
  return transact(db, async (tx): Promise<Done> => {
    // Holds the event's row, so that two imports at once see what the other added.
    await raiseRevision(tx, eventId);
    const had = new Set((await allOrganizations(tx, eventId)).flatMap(keysOf));
    const fresh = plan.good.filter((line) => !isThere(line, had));
    if (fresh.length === 0) return refused("nothing_to_import");
    const rows = fresh.flatMap(({ details, key, contacts }) => {
      const checked = checkedDetails(details);
      if (!checked.ok) return [];
      const row = organizationRow(checked.value, { eventId, importKey: key, now });
      return [{ row, contacts }];
    });
    await insertMany(
      tx,
      organizations,
      rows.map(({ row }) => row),
    );
    await insertMany(
      tx,
      parties,
      rows.map(({ row }) => partyOf(row)),
    );
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "imported_organizations",
      subject: { kind: "organization", id: eventId },
      detail: { file, count: rows.length },
      at: now,
    });
    return ok(rows.map(({ row, contacts }) => ({ id: row.id, contacts })));
  });
}

function isThere({ details, key }: GoodOrganizationLine, had: Set<string>): boolean {
  return keysOf({ ...details, importKey: key }).some((one) => had.has(one));
}
