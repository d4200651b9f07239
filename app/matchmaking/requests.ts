import { and, desc, eq, gte, inArray, ne, or } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Reader } from "#db/open.ts";
import {
  hidings,
  meetingRequests,
  organizations,
  parties,
  people,
  representatives,
  wishes,
} from "#db/schema.server.ts";
import type { Participant } from "./participants.ts";
import { type RequestState, requestState } from "./request-state.ts";

/** A request as one of the two sides sees it. */
export type SeenRequest = {
  id: string;
  /** Whether one's own party asked. */
  way: "out" | "in";
  state: RequestState;
  /** Whether an answer of one's own is waited for. */
  isYourTurn: boolean;
  other: { partyId: string; kind: PartyKind; name: Localized; person: string; personId: string };
  note: string;
  answerNote: string;
  startsAt: Instant | null;
  askedAt: Instant;
  answerBy: Instant;
  /** Set aside: one said no to this party oneself, or hides from it. */
  isAside: boolean;
};

/**
 * The requests of someone's party, the latest first; five queries.
 * Nothing in it depends on what the other side wishes.
 */
export async function requestsOf(
  db: Reader,
  who: Pick<Participant, "partyId" | "person" | "event">,
  now: Instant,
): Promise<SeenRequest[]> {
  if (who.partyId === null) return [];
  const own = who.partyId;
  const rows = await db
    .select()
    .from(meetingRequests)
    .where(or(eq(meetingRequests.fromPartyId, own), eq(meetingRequests.toPartyId, own)))
    .orderBy(desc(meetingRequests.askedAt), desc(meetingRequests.id))
    .limit(mostShown);
  const otherOf = ({ fromPartyId, toPartyId }: { fromPartyId: string; toPartyId: string }) =>
    fromPartyId === own ? toPartyId : fromPartyId;
  const known = await partiesById(db, rows.map(otherOf));
  const names = await namesOf(
    db,
    rows.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, toPersonId ?? ""]),
  );
  const aside = await setAside(db, who);
  return rows.flatMap((request) => {
    const party = known.get(otherOf(request));
    if (!party) return [];
    const way = request.fromPartyId === own ? "out" : "in";
    const state = requestState(request, now);
    const personId = way === "out" ? (request.toPersonId ?? "") : request.fromPersonId;
    return [
      {
        id: request.id,
        way,
        state,
        isYourTurn: state === "asked" && (request.turn === "from") === (way === "out"),
        other: {
          ...party,
          person: names.get(personId) ?? "",
          personId,
        },
        note: request.note,
        answerNote: request.answerNote,
        startsAt: request.startsAt,
        askedAt: request.askedAt,
        answerBy: request.answerBy,
        isAside: aside.has(party.partyId) || aside.has(personId),
      } satisfies SeenRequest,
    ];
  });
}

/** More than anyone has; the latest of them. */
const mostShown = 500;

async function namesOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter(Boolean);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names and kinds of these parties, of those that are put away too. */
async function partiesById(db: Reader, ids: string[]) {
  if (ids.length === 0)
    return new Map<string, { partyId: string; kind: PartyKind; name: Localized }>();
  const rows = await db
    .select({
      id: parties.id,
      kind: organizations.kind,
      name: organizations.name,
      person: people.name,
    })
    .from(parties)
    .leftJoin(organizations, eq(organizations.id, parties.organizationId))
    .leftJoin(people, eq(people.id, parties.personId))
    .where(inArray(parties.id, [...new Set(ids)]));
  return new Map(
    rows.map(({ id, kind, name, person }) => {
      const alone = { zh: person ?? "", en: person ?? "" };
      const party = { partyId: id, kind: kind ?? ("person" as const), name: name ?? alone };
      return [id, party] as const;
    }),
  );
}

/** Whom someone said no to, and whom they hide from. */
async function setAside(
  db: Reader,
  { person, event }: { person: { id: string }; event: { id: string } },
): Promise<Set<string>> {
  const said = await db
    .select({ id: wishes.partyId })
    .from(wishes)
    .where(
      and(eq(wishes.eventId, event.id), eq(wishes.personId, person.id), eq(wishes.wish, "no")),
    );
  const hidden = await db
    .select({ party: hidings.fromPartyId, person: hidings.fromPersonId })
    .from(hidings)
    .where(and(eq(hidings.eventId, event.id), eq(hidings.personId, person.id)));
  return new Set([
    ...said.map(({ id }) => id),
    ...hidden.map(({ party, person }) => party ?? person ?? ""),
  ]);
}

/** Who has asked a person's party since a moment and has not taken it back, for a letter. */
export async function requestsForLetter(
  db: Reader,
  of: { eventId: string; personId: string; since: Instant },
): Promise<{ from: Localized; person: string; note: string }[]> {
  const spoken = await db
    .select({ id: representatives.organizationId })
    .from(representatives)
    .where(and(eq(representatives.eventId, of.eventId), eq(representatives.personId, of.personId)));
  const alone = await db
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.eventId, of.eventId), eq(parties.personId, of.personId)));
  const own = [...spoken, ...alone].map(({ id }) => id);
  if (own.length === 0) return [];
  const rows = await db
    .select({
      from: meetingRequests.fromPartyId,
      personId: meetingRequests.fromPersonId,
      person: people.name,
      note: meetingRequests.note,
    })
    .from(meetingRequests)
    .innerJoin(people, eq(people.id, meetingRequests.fromPersonId))
    .where(
      and(
        inArray(meetingRequests.toPartyId, own),
        gte(meetingRequests.askedAt, of.since),
        ne(meetingRequests.state, "withdrawn"),
      ),
    )
    .orderBy(meetingRequests.askedAt);
  const known = await partiesById(
    db,
    rows.map(({ from }) => from),
  );
  const aside = await setAside(db, { person: { id: of.personId }, event: { id: of.eventId } });
  return rows.flatMap(({ from, personId, person, note }) => {
    const party = known.get(from);
    if (!party || aside.has(from) || aside.has(personId)) return [];
    return [{ from: party.name, person: party.kind === "person" ? "" : person, note }];
  });
}
