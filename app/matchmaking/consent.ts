import { and, asc, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { membersOf } from "#app/organizations/parties.ts";
import type { Reader } from "#db/open.ts";
import { hidings, meetingRequests, meetingSettings, wishes } from "#db/schema.server.ts";

/** Two parties that both agreed to meet. */
export type ConsentedPair = {
  /** The two parties' ids, the lesser first. */
  a: string;
  b: string;
  /** What the consent is: an accepted request, or a wish of both sides where the event says so. */
  by: "request" | "mutual_wish";
  requestId: string | null;
  /** The slot both agreed on; null: any that suits. */
  startsAt: Instant | null;
  /** When the second of the two agreed. */
  agreedAt: Instant;
  /** Who may sit at the table for each, whoever agreed first. */
  aPeople: string[];
  bPeople: string[];
  /** The stronger wish of each side's people for the other, if any. */
  wishes: { a: "must" | "would" | null; b: "must" | "would" | null };
};

/** The key of two parties, whichever asked. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * The pairs of an event that may be placed, and no other: consent both ways is law. A pair counts
 * where its request was accepted, or where people of both sides wish to meet and the event takes
 * that for consent. It never counts once a request was declined and no later one accepted, where
 * one who agreed has said no since or hides from the other, or where a side has nobody left; who
 * said no, or hides, never sits at the table. Six queries, however many there are.
 */
export async function consentedPairs(db: Reader, eventId: string): Promise<ConsentedPair[]> {
  const members = await membersOf(db, eventId);
  const [settings] = await db
    .select({ consent: meetingSettings.consent })
    .from(meetingSettings)
    .where(eq(meetingSettings.eventId, eventId));
  const requests = await db
    .select()
    .from(meetingRequests)
    .where(
      and(
        eq(meetingRequests.eventId, eventId),
        inArray(meetingRequests.state, ["accepted", "declined"]),
      ),
    )
    .orderBy(asc(meetingRequests.answeredAt), asc(meetingRequests.id));
  const wished = await db.select().from(wishes).where(eq(wishes.eventId, eventId));
  const hidden = await db.select().from(hidings).where(eq(hidings.eventId, eventId));

  const minds = new Minds(members, wished, hidden);
  const last = new Map(requests.map((request) => [request.pair, request]));
  const pairs: ConsentedPair[] = [];
  for (const request of last.values()) {
    const { fromPartyId, toPartyId, fromPersonId, toPersonId } = request;
    if (request.state !== "accepted" || toPersonId === null) continue;
    const pair = minds.together([fromPartyId, fromPersonId], [toPartyId, toPersonId]);
    if (!pair) continue;
    const { id, startsAt, askedAt, answeredAt } = request;
    const agreedAt = answeredAt ?? askedAt;
    pairs.push({ ...pair, by: "request", requestId: id, startsAt, agreedAt });
  }
  if (settings?.consent === "mutual_wish") {
    for (const pair of minds.mutual()) {
      if (last.has(pairKey(pair.a, pair.b))) continue;
      const agreedAt = Math.max(minds.since(pair.a, pair.b), minds.since(pair.b, pair.a));
      pairs.push({ ...pair, by: "mutual_wish", requestId: null, startsAt: null, agreedAt });
    }
  }
  return pairs.sort((one, other) => (pairKey(one.a, one.b) < pairKey(other.a, other.b) ? -1 : 1));
}

/** A wish somebody has, or would have. */
export type Wished = Pick<Wish, "personId" | "partyId" | "wish" | "wishedAt">;

/**
 * The keys of the pairs in which people of both sides would wish to meet once these wishes are there
 * in the place of those that are, leaving out those between whom a request was answered and those of
 * whom one would not sit down.
 */
export async function mutualPairs(
  db: Reader,
  eventId: string,
  more: Wished[],
): Promise<Set<string>> {
  const members = await membersOf(db, eventId);
  const answered = await db
    .select({ pair: meetingRequests.pair })
    .from(meetingRequests)
    .where(
      and(
        eq(meetingRequests.eventId, eventId),
        inArray(meetingRequests.state, ["accepted", "declined"]),
      ),
    );
  const wished = await db.select().from(wishes).where(eq(wishes.eventId, eventId));
  const hidden = await db.select().from(hidings).where(eq(hidings.eventId, eventId));
  const changed = new Set(more.map(keyOfWish));
  const others = wished.filter((one) => !changed.has(keyOfWish(one)));
  const minds = new Minds(members, [...others, ...more], hidden);
  const mutual = new Set([...minds.mutual()].map(({ a, b }) => pairKey(a, b)));
  for (const { pair } of answered) mutual.delete(pair);
  return mutual;
}

function keyOfWish({ personId, partyId }: Wished): string {
  return `${personId} ${partyId}`;
}

type Wish = typeof wishes.$inferSelect;
type Hiding = typeof hidings.$inferSelect;
type Together = Pick<ConsentedPair, "a" | "b" | "aPeople" | "bPeople" | "wishes">;

/** Who wants whom, and who does not. */
class Minds {
  private readonly partyOf = new Map<string, string>();
  private readonly wishOf: Map<string, Wish["wish"]>;
  private readonly wishedAt: Map<string, Instant>;
  private readonly hides: Set<string>;

  constructor(
    private readonly members: Map<string, string[]>,
    private readonly wished: Wished[],
    hidden: Hiding[],
  ) {
    for (const [party, people] of members) for (const one of people) this.partyOf.set(one, party);
    this.wishOf = new Map(wished.map((one) => [keyOfWish(one), one.wish]));
    this.wishedAt = new Map(
      wished
        .filter(({ wish }) => wish === "must" || wish === "would")
        .map((one) => [keyOfWish(one), one.wishedAt]),
    );
    this.hides = new Set(hidden.map((it) => `${it.personId} ${it.fromPartyId ?? it.fromPersonId}`));
  }

  /** The pair of these two parties, of which these two people agreed; null where they may not. */
  together(
    one: [party: string, who: string],
    other: [party: string, who: string],
  ): Together | null {
    const [[a, aWho], [b, bWho]] = one[0] < other[0] ? [one, other] : [other, one];
    if (a === b || this.refuses(aWho, b) || this.refuses(bWho, a) || this.avoid(aWho, bWho)) {
      return null;
    }
    const aPeople = this.willing(a, b, { first: aWho, facing: bWho });
    const bPeople = this.willing(b, a, { first: bWho, facing: aWho });
    if (aPeople.length === 0 || bPeople.length === 0) return null;
    return { a, b, aPeople, bPeople, wishes: { a: this.wish(a, b), b: this.wish(b, a) } };
  }

  /** Every pair in which someone of either side wishes to meet the other. */
  *mutual(): Generator<Together> {
    const wanted = new Map<string, Map<string, string>>();
    for (const strength of ["must", "would"] as const) {
      for (const { personId, partyId, wish } of this.wished) {
        const own = this.partyOf.get(personId);
        if (wish !== strength || own === undefined) continue;
        const by = wanted.get(own) ?? new Map<string, string>();
        wanted.set(own, by.has(partyId) ? by : by.set(partyId, personId));
      }
    }
    for (const [a, whoms] of wanted) {
      for (const [b, aWho] of whoms) {
        const bWho = a < b ? wanted.get(b)?.get(a) : undefined;
        const pair = bWho === undefined ? null : this.together([a, aWho], [b, bWho]);
        if (pair) yield pair;
      }
    }
  }

  /** Since when someone of a party has wished to meet the other. */
  since(party: string, other: string): Instant {
    const own = (this.members.get(party) ?? []).flatMap(
      (who) => this.wishedAt.get(`${who} ${other}`) ?? [],
    );
    return Math.min(...own);
  }

  private willing(party: string, other: string, of: { first: string; facing: string }): string[] {
    const all = (this.members.get(party) ?? []).filter(
      (who) => !this.refuses(who, other) && !this.avoid(who, of.facing),
    );
    return all.sort((x, y) => Number(y === of.first) - Number(x === of.first));
  }

  private refuses(who: string, party: string): boolean {
    return this.wishOf.get(`${who} ${party}`) === "no" || this.hides.has(`${who} ${party}`);
  }

  private avoid(one: string, other: string): boolean {
    return this.hides.has(`${one} ${other}`) || this.hides.has(`${other} ${one}`);
  }

  private wish(party: string, other: string): "must" | "would" | null {
    const said = (this.members.get(party) ?? []).map((who) => this.wishOf.get(`${who} ${other}`));
    if (said.includes("must")) return "must";
    return said.includes("would") ? "would" : null;
  }
}
