import { and, eq } from "drizzle-orm";
import { keepPerson } from "#app/accounts/keep-person.ts";
import { makeSignInLink } from "#app/accounts/make-sign-in-link.ts";
import type { Person } from "#app/accounts/people.ts";
import { invitationTime } from "#app/accounts/sign-in-links.ts";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import type { Lang } from "#app/lib/lang.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { myOrganizationUrl } from "#app/urls.ts";
import { type Db, transact } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";
import { nameByTicket } from "./name-by-ticket.ts";
import { organizationOf, representedBy } from "./organizations.ts";

export type InviteRefusal =
  | "event_not_published"
  | "unknown_organization"
  | "speaks_already"
  | "speaks_for_another"
  | "too_many_representatives";

/** The most people who may speak for one organization, asked ones included. */
const mostRepresentatives = 50;

/**
 * Asks someone by letter to speak for an organization, with a link that signs them in once; they are
 * its representative once they agree. Refuses while the event is not published, since the link
 * would lead nowhere, and who speaks for it or for another one; who was asked before and has not
 * answered is asked again, with a new letter.
 */
export async function inviteRepresentative(
  db: Db,
  invitation: {
    event: Pick<Event, "id" | "slug" | "name" | "state">;
    organizationId: string;
    /** Normalized. */
    email: string;
    name: string;
    title: string;
    lang: Lang;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<Person, InviteRefusal>> {
  const { event, organizationId, actor, now } = invitation;
  if (event.state !== "published") return refused("event_not_published");
  return transact(db, async (tx): Promise<Result<Person, InviteRefusal>> => {
    await raiseRevision(tx, event.id);
    const organization = await organizationOf(tx, event.id, organizationId);
    if (organization?.state !== "active") return refused("unknown_organization");
    const already = eq(representatives.organizationId, organizationId);
    if ((await tx.$count(representatives, already)) >= mostRepresentatives) {
      return refused("too_many_representatives", { max: mostRepresentatives });
    }
    const person = await nameByTicket(tx, await keepPerson(tx, invitation), event.id);
    const before = await representedBy(tx, { eventId: event.id, personId: person.id });
    const isSame = before?.organization.id === organizationId;
    if (before && (!isSame || before.representative.state === "confirmed")) {
      return refused(isSame ? "speaks_already" : "speaks_for_another", {
        name: localized(before.organization.name, invitation.lang),
      });
    }
    if (before) {
      await tx
        .update(representatives)
        .set({ createdAt: now })
        .where(and(eq(representatives.eventId, event.id), eq(representatives.personId, person.id)));
    } else {
      await tx.insert(representatives).values({
        eventId: event.id,
        personId: person.id,
        organizationId,
        title: invitation.title,
        state: "invited",
        listed: false,
        createdAt: now,
      });
    }
    const secret = await makeSignInLink(tx, {
      email: person.email,
      expiresAt: now + invitationTime,
    });
    await queueLetter(tx, {
      key: `representative:${organizationId}:${person.id}:${now}`,
      eventId: event.id,
      kind: "organization-invitation",
      to: { name: person.name, address: person.email },
      lang: person.lang,
      props: {
        event: event.name,
        organization: organization.name,
        by: actor.label,
        secret,
        path: myOrganizationUrl(event.slug),
      },
      now,
    });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "invited_representative",
      subject: { kind: "organization", id: organizationId },
      detail: { name: localized(organization.name, "zh"), email: person.email },
      at: now,
    });
    return ok(person);
  });
}
