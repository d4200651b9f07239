import { and, eq } from "drizzle-orm";
import { actorOf, type Person } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";
import { provesDomain } from "./mail-domains.ts";
import { nameByTicket } from "./name-by-ticket.ts";
import { organizationOf, representedBy } from "./organizations.ts";

export type ClaimRefusal =
  | "unknown_organization"
  | "address_proves_nothing"
  | "speaks_for_another"
  | "speaks_already";

/**
 * Someone becomes a representative by an address of the organization's own mail domain; addresses of
 * free-mail services prove nothing. Refuses who speaks for another organization of the event. An
 * invitation of the same one is taken by it.
 */
export async function claimOrganization(
  db: Db,
  {
    eventId,
    organizationId,
    person,
    now,
  }: { eventId: string; organizationId: string; person: Person; now: Instant },
): Promise<Result<{ name: { zh: string; en: string } }, ClaimRefusal>> {
  return transact(
    db,
    async (tx): Promise<Result<{ name: { zh: string; en: string } }, ClaimRefusal>> => {
      await raiseRevision(tx, eventId);
      const organization = await organizationOf(tx, eventId, organizationId);
      if (organization?.state !== "active") return refused("unknown_organization");
      if (!provesDomain(person.email, organization.mailDomain)) {
        return refused("address_proves_nothing");
      }
      const before = await representedBy(tx, { eventId, personId: person.id });
      if (before?.representative.state === "confirmed") {
        const isSame = before.organization.id === organizationId;
        return refused(isSame ? "speaks_already" : "speaks_for_another", {
          name: localized(before.organization.name, person.lang),
        });
      }
      await tx
        .delete(representatives)
        .where(and(eq(representatives.eventId, eventId), eq(representatives.personId, person.id)));
      await tx.insert(representatives).values({
        eventId,
        personId: person.id,
        organizationId,
        title: "",
        state: "confirmed",
        listed: false,
        createdAt: now,
      });
      await nameByTicket(tx, person, eventId);
      await recordActivity(tx, {
        eventId,
        actor: actorOf(person),
        verb: "claimed_organization",
        subject: { kind: "organization", id: organizationId },
        detail: { name: localized(organization.name, "zh") },
        at: now,
      });
      return ok({ name: organization.name });
    },
  );
}
