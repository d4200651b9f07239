import { actorOf, type Person } from "#app/accounts/people.ts";
import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { claimOrganization } from "./claim-organization.ts";
import { representedBy } from "./organizations.ts";
import { words } from "./organizer-wording.ts";
import { partRepresentative } from "./part-representative.ts";
import type { OrganizationRefusal } from "./wording.ts";

const orders = ["claim", "agree", "decline", "leave"] as const;
export type MemberOrder = (typeof orders)[number];

/** Whether a form's `intent` is how someone comes to speak for an organization, or ends it. */
export function isMemberOrder(intent: unknown): intent is MemberOrder {
  return orders.some((one) => one === intent);
}

/** Gives one of these orders to its verb, by what the form brings; what to say once it is done. */
export async function carryOutForMember(
  db: Db,
  order: MemberOrder,
  of: { event: Pick<Event, "id">; person: Person; form: FormData; lang: Lang; now: Instant },
): Promise<Result<string, OrganizationRefusal>> {
  const { person, lang, now } = of;
  const t = words[lang];
  const by = { eventId: of.event.id, person, now };
  if (order === "claim") {
    const organizationId = String(of.form.get("organization") ?? "");
    const claimed = await claimOrganization(db, { ...by, organizationId });
    return claimed.ok ? ok(t.claimed(localized(claimed.value.name, lang))) : claimed;
  }
  if (order === "leave") {
    const spoken = await representedBy(db, { eventId: by.eventId, personId: person.id });
    const left = await partRepresentative(db, {
      eventId: by.eventId,
      organizationId: spoken?.organization.id ?? "",
      personId: person.id,
      actor: actorOf(person),
      now,
    });
    return left.ok ? ok(t.left) : left;
  }
  const answered = await answerInvitation(db, { ...by, answer: order });
  return answered.ok ? ok(order === "agree" ? t.agreed : t.declined) : answered;
}
