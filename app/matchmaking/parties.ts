import { and, eq, inArray } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Reader } from "#db/open.ts";
import { hidings, organizations, parties, people, representatives } from "#db/schema.server.ts";

/** A party as others know it. */
export type Party = {
  id: string;
  kind: PartyKind;
  name: Localized;
  organizationId: string | null;
  personId: string | null;
};

/** A party of this event that can be met now, or null: put away, gone, or another event's. */
export async function partyOf(db: Reader, eventId: string, id: string): Promise<Party | null> {
  const [row] = await db
    .select({
      id: parties.id,
      organizationId: parties.organizationId,
      personId: parties.personId,
      kind: organizations.kind,
      name: organizations.name,
      state: organizations.state,
      personName: people.name,
    })
    .from(parties)
    .leftJoin(organizations, eq(organizations.id, parties.organizationId))
    .leftJoin(people, eq(people.id, parties.personId))
    .where(and(eq(parties.id, id), eq(parties.eventId, eventId)));
  if (!row || (row.organizationId !== null && row.state !== "active")) return null;
  const { personName, state: _, ...party } = row;
  const alone = { zh: personName ?? "", en: personName ?? "" };
  return { ...party, kind: party.kind ?? "person", name: party.name ?? alone };
}

/** More than these are read with all others. */
const mostIds = 500;

export type PartyName = { name: Localized; kind: PartyKind };

/** What the parties of an event are called, those put away included; of some alone where they are few. */
export async function partyNamesOf(
  db: Reader,
  eventId: string,
  ids?: string[],
): Promise<Map<string, PartyName>> {
  const some = ids && ids.length <= mostIds ? inArray(parties.id, ids) : undefined;
  const rows = await db
    .select({
      id: parties.id,
      name: organizations.name,
      kind: organizations.kind,
      personName: people.name,
    })
    .from(parties)
    .leftJoin(organizations, eq(organizations.id, parties.organizationId))
    .leftJoin(people, eq(people.id, parties.personId))
    .where(and(eq(parties.eventId, eventId), some));
  return new Map(
    rows.map(({ id, name, kind, personName }) => {
      const alone = { zh: personName ?? "", en: personName ?? "" };
      return [id, { name: name ?? alone, kind: kind ?? ("person" as const) }];
    }),
  );
}

/** The people who speak for a party now. */
export async function membersOfParty(
  db: Reader,
  party: Pick<Party, "organizationId" | "personId">,
): Promise<{ id: string; name: string; email: string; lang: "zh" | "en" }[]> {
  const columns = { id: people.id, name: people.name, email: people.email, lang: people.lang };
  if (party.organizationId === null) {
    return db
      .select(columns)
      .from(people)
      .where(eq(people.id, party.personId ?? ""));
  }
  return db
    .select(columns)
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(
      and(
        eq(representatives.organizationId, party.organizationId),
        eq(representatives.state, "confirmed"),
      ),
    )
    .orderBy(representatives.createdAt, people.id);
}

/** Who of an event hides from whom, asked once for any number of people. */
export class Hidings {
  private constructor(private readonly pairs: Set<string>) {}

  /** All of an event. */
  static async of(db: Reader, eventId: string): Promise<Hidings> {
    const rows = await db.select().from(hidings).where(eq(hidings.eventId, eventId));
    return new Hidings(
      new Set(rows.map((row) => `${row.personId} ${row.fromPartyId ?? row.fromPersonId}`)),
    );
  }

  /** Whether this person hides from that party or that person. */
  hides(personId: string, from: { partyId: string | null; personId: string }): boolean {
    return (
      this.pairs.has(`${personId} ${from.personId}`) ||
      (from.partyId !== null && this.pairs.has(`${personId} ${from.partyId}`))
    );
  }
}
