import { and, eq, inArray } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { hidings, organizations, parties, people, representatives } from "#db/schema.server.ts";

/** A party, or one person of it, that someone hides from. */
export type HiddenOne = { party: string; person: string | null; name: Localized; who: string };

/** Whom someone hides from at an event: the party, and the one person of it where it is only one. */
export async function hiddenFrom(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<HiddenOne[]> {
  const rows = await db
    .select({ partyId: hidings.fromPartyId, personId: hidings.fromPersonId })
    .from(hidings)
    .where(and(eq(hidings.eventId, eventId), eq(hidings.personId, personId)))
    .orderBy(hidings.hiddenAt);
  const ids = rows.flatMap(({ partyId, personId }) => (personId ? [personId] : [partyId ?? ""]));
  if (ids.length === 0) return [];
  const named = await db
    .select({ id: parties.id, name: organizations.name, person: people.name })
    .from(parties)
    .leftJoin(organizations, eq(organizations.id, parties.organizationId))
    .leftJoin(people, eq(people.id, parties.personId))
    .where(inArray(parties.id, ids));
  const alone = await db
    .select({ id: people.id, who: people.name, name: organizations.name, party: organizations.id })
    .from(people)
    .innerJoin(representatives, eq(representatives.personId, people.id))
    .innerJoin(organizations, eq(organizations.id, representatives.organizationId))
    .where(and(inArray(people.id, ids), eq(representatives.eventId, eventId)));
  const none = { zh: "", en: "" };
  return rows.flatMap(({ partyId, personId }): HiddenOne[] => {
    if (personId === null) {
      const party = named.find(({ id }) => id === partyId);
      const person = { zh: party?.person ?? "", en: party?.person ?? "" };
      return [{ party: partyId ?? "", person: null, name: party?.name ?? person, who: "" }];
    }
    const one = alone.find(({ id }) => id === personId);
    if (!one) return [];
    return [{ party: one.party, person: personId, name: one.name ?? none, who: one.who }];
  });
}
