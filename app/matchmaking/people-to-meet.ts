import { and, eq } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import { activeOrganizations, type Organization } from "#app/organizations/organizations.ts";
import type { Reader } from "#db/open.ts";
import { parties, people, profiles, representatives, stars, wishes } from "#db/schema.server.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";
import { Hidings } from "./parties.ts";
import type { Profile } from "./profiles.ts";
import { requestsOf, type SeenRequest } from "./requests.ts";
import type { Wish } from "./set-wish.ts";
import {
  type GivenReason,
  type Prepared,
  prepared,
  reasonsFor,
  type Subject,
  worthOf,
} from "./suggestions.ts";
import type { Weights } from "./weights.ts";

/** Someone of a party who wants to be found. */
export type Face = { personId: string; name: string; title: string; profile: Profile };

/** A party that someone might meet. */
export type Candidate = {
  id: string;
  kind: PartyKind;
  name: Localized;
  tagline: Localized;
  organization: Organization | null;
  people: Face[];
  subject: Prepared;
  worth: number;
  wish: Wish | null;
  request: SeenRequest | null;
};

/**
 * Everyone someone might meet at an event, whom it is worth most first. Who hides from them, or from
 * whom they hide, is not among them; nor is anybody's wish but their own. Eleven queries, however
 * many there are.
 */
export async function peopleToMeet(
  db: Reader,
  who: Participant,
  now: Instant,
): Promise<{ candidates: Candidate[]; own: Prepared; weights: Weights }> {
  const { event, person } = who;
  const { weights } = await meetingSettingsOf(db, event);
  const everyone = await everyoneAt(db, event.id, event.revision);
  const hidings = await Hidings.of(db, event.id);
  const said = await db
    .select({ id: wishes.partyId, wish: wishes.wish })
    .from(wishes)
    .where(and(eq(wishes.eventId, event.id), eq(wishes.personId, person.id)));
  const wishOf = new Map(said.map(({ id, wish }) => [id, wish]));
  const requestOf = new Map<string, SeenRequest>();
  for (const request of await requestsOf(db, who, now)) {
    if (!requestOf.has(request.other.partyId)) requestOf.set(request.other.partyId, request);
  }
  const own = prepared(ownSubject(who, everyone));
  const reader = { partyId: who.partyId, personId: person.id };
  const candidates: Candidate[] = [];
  for (const { id, organization, faces } of everyone.parties) {
    if (id === who.partyId || faces.some(({ personId }) => personId === person.id)) continue;
    const open = faces.filter(
      ({ personId }) =>
        !hidings.hides(personId, reader) && !hidings.hides(person.id, { partyId: id, personId }),
    );
    // An organization is public; all of its people hiding takes it from this list all the same.
    if (open.length === 0 && (faces.length > 0 || !organization)) continue;
    if (hidings.hides(person.id, { partyId: id, personId: "" })) continue;
    const shown = open.filter(({ profile }) => profile.visible);
    if (!organization && shown.length === 0) continue;
    const subject = prepared(subjectOf(organization, shown, everyone.stars));
    const [first] = shown;
    candidates.push({
      id,
      kind: subject.kind,
      name: organization?.name ?? { zh: first?.name ?? "", en: first?.name ?? "" },
      tagline: organization?.tagline ?? {
        zh: first?.profile.headline ?? "",
        en: first?.profile.headline ?? "",
      },
      organization,
      people: shown,
      subject,
      worth: worthOf(own, subject, weights),
      wish: wishOf.get(id) ?? null,
      request: requestOf.get(id) ?? null,
    });
  }
  candidates.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  return { candidates, own, weights };
}

/** The reasons of one of them, the weightiest first. */
export function reasonsOf(
  candidate: Pick<Candidate, "subject">,
  { own, weights }: { own: Prepared; weights: Weights },
): GivenReason[] {
  return reasonsFor(own, candidate.subject, weights);
}

type Everyone = Awaited<ReturnType<typeof everyoneAt>>;

/**
 * Every party of an event with its people, and what they starred. With the event's `revision`, which
 * every change of an organization or its representatives raises, those are kept in memory.
 */
export async function everyoneAt(db: Reader, eventId: string, revision?: number) {
  const { organizations, speaking } = await listed(db, eventId, revision);
  const alone = await db
    .select({ partyId: parties.id, personId: people.id, name: people.name })
    .from(parties)
    .innerJoin(people, eq(people.id, parties.personId))
    .where(eq(parties.eventId, eventId));
  const said = await db
    .select({ profile: profiles, name: people.name })
    .from(profiles)
    .innerJoin(people, eq(people.id, profiles.personId))
    .where(eq(profiles.eventId, eventId));
  const profileOf = new Map(said.map(({ profile }) => [profile.personId, profile]));
  const nameOf = new Map(said.map(({ profile, name }) => [profile.personId, name]));
  const starred = await db
    .select({ personId: stars.personId, sessionId: stars.sessionId })
    .from(stars)
    .where(eq(stars.eventId, eventId));
  const starsOf = new Map<string, string[]>();
  for (const { personId, sessionId } of starred) push(starsOf, personId, sessionId);
  const spoken = new Set(speaking.map(({ personId }) => personId));
  const faces = new Map<string, Face[]>();
  for (const { partyId, personId, title } of speaking) {
    const name = nameOf.get(personId) ?? "";
    push(faces, partyId, { personId, name, title, profile: profileOf.get(personId) ?? unseen });
  }
  return {
    parties: [
      ...organizations.map((organization) => ({
        id: organization.id,
        organization: organization as Organization | null,
        faces: faces.get(organization.id) ?? [],
      })),
      ...alone
        .filter(({ personId }) => !spoken.has(personId))
        .map(({ partyId, personId, name }) => ({
          id: partyId,
          organization: null,
          faces: [{ personId, name, title: "", profile: profileOf.get(personId) ?? unseen }],
        })),
    ],
    profileOf,
    stars: starsOf,
  };
}

/** Organizations and who speaks for them, by event and revision: reading thousands takes its time. */
const lists = new Map<string, ReturnType<typeof readLists>>();
const mostLists = 8;

function listed(db: Reader, eventId: string, revision: number | undefined) {
  if (revision === undefined) return readLists(db, eventId);
  const key = `${eventId} ${revision}`;
  const known = lists.get(key);
  if (known) return known;
  const read = readLists(db, eventId);
  read.catch(() => lists.delete(key));
  for (const oldest of lists.keys()) if (lists.size >= mostLists) lists.delete(oldest);
  lists.set(key, read);
  return read;
}

async function readLists(db: Reader, eventId: string) {
  const organizations = await activeOrganizations(db, eventId);
  const speaking = await db
    .select({
      partyId: representatives.organizationId,
      personId: representatives.personId,
      title: representatives.title,
    })
    .from(representatives)
    .where(and(eq(representatives.eventId, eventId), eq(representatives.state, "confirmed")))
    .orderBy(representatives.createdAt, representatives.personId);
  return { organizations, speaking };
}

/** What a suggestion knows of an organization with its people, or of a person alone. */
export function subjectOf(
  organization: Organization | null,
  faces: Pick<Face, "personId" | "profile">[],
  starsOf: Map<string, string[]>,
): Subject {
  const all = (key: "sectors" | "speaks") => [
    ...new Set(faces.flatMap(({ profile }) => profile[key])),
  ];
  const text = (key: "seeks" | "offers") => faces.map(({ profile }) => profile[key]).join("\n");
  return {
    kind: organization?.kind ?? "person",
    sectors: organization?.sectors.length ? organization.sectors : all("sectors"),
    stages: organization?.stages ?? [],
    regions: organization?.regions ?? [],
    ticketFrom: organization?.ticketFrom ?? null,
    ticketUntil: organization?.ticketUntil ?? null,
    raising: organization?.raising ?? null,
    speaks: all("speaks"),
    seeks: text("seeks"),
    offers: [text("offers"), organization?.tagline.zh ?? "", organization?.tagline.en ?? ""].join(
      "\n",
    ),
    starred: [...new Set(faces.flatMap(({ personId }) => starsOf.get(personId) ?? []))],
  };
}

function ownSubject({ person, organization }: Participant, everyone: Everyone): Subject {
  const profile = everyone.profileOf.get(person.id) ?? unseen;
  return subjectOf(organization, [{ personId: person.id, profile }], everyone.stars);
}

function push<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

const unseen: Profile = {
  eventId: "",
  personId: "",
  headline: "",
  offers: "",
  seeks: "",
  sectors: [],
  speaks: [],
  answers: {},
  visible: false,
};
