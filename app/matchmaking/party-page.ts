import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import { organizationView } from "#app/organizations/organization-view.ts";
import { membersOf } from "#app/organizations/parties.ts";
import type { Reader } from "#db/open.ts";
import { askRulesOf, ruleFor } from "./ask-rules.ts";
import type { Participant } from "./participants.ts";
import { candidateView } from "./party-view.ts";
import { peopleToMeet } from "./people-to-meet.ts";
import { profileFieldsOf } from "./profile-fields.ts";
import { seenAnswers } from "./seen-answers.ts";
import { slotOptions } from "./slot-options.ts";

/** Everything someone sees of a party they might meet; null where they cannot find it. */
export async function partyPage(
  db: Reader,
  who: Participant,
  { partyId, lang, now }: { partyId: string; lang: Lang; now: Instant },
) {
  const { candidates, ...own } = await peopleToMeet(db, who, now);
  const candidate = candidates.find(({ id }) => id === partyId);
  if (!candidate) return null;
  const { event } = who;
  const fields = await profileFieldsOf(db, event.id);
  const { organization, request } = candidate;
  const rule = ruleFor(await askRulesOf(db, event.id), who.ticketTypeIds);
  const members = (await membersOf(db, event.id)).get(partyId) ?? [];
  const asking = request === null || !["asked", "accepted"].includes(request.state);
  return {
    view: candidateView(candidate, { ...own, lang, currency: event.currency }, 12),
    organization:
      organization && organizationView(organization, { lang, currency: event.currency }),
    people: candidate.people.map(({ personId, name, title, profile }) => ({
      personId,
      name,
      title,
      headline: profile.headline,
      offers: profile.offers,
      seeks: profile.seeks,
      speaks: profile.speaks,
      answers: seenAnswers(profile, { fields, kind: candidate.kind, by: who.kind, lang }),
    })),
    request: request && {
      ...request,
      when: request.startsAt === null ? "" : formatInstant(request.startsAt, event.zone, lang),
      until: formatInstant(request.answerBy, event.zone, lang),
    },
    mayAsk: asking && who.partyId !== null && rule.mayAsk.includes(candidate.kind),
    hasProfile: who.partyId !== null,
    isEmpty: members.length === 0,
    slots: asking ? await slotOptions(db, { event, personId: who.person.id, lang, now }) : [],
  };
}

export type PartyPageView = NonNullable<Awaited<ReturnType<typeof partyPage>>>;
