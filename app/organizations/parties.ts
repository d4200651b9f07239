import { and, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { organizations, parties, representatives } from "#db/schema.server.ts";

/**
 * Everyone who can be met at an event: for each party the people who speak for it. Archived
 * organizations, and representatives who have not agreed to be one, are left out; two queries.
 */
export async function membersOf(db: Reader, eventId: string): Promise<Map<string, string[]>> {
  const speaking = await db
    .select({ partyId: representatives.organizationId, personId: representatives.personId })
    .from(representatives)
    .innerJoin(organizations, eq(organizations.id, representatives.organizationId))
    .where(
      and(
        eq(representatives.eventId, eventId),
        eq(representatives.state, "confirmed"),
        eq(organizations.state, "active"),
      ),
    )
    .orderBy(representatives.organizationId, representatives.createdAt, representatives.personId);
  const alone = await db
    .select({ partyId: parties.id, personId: parties.personId })
    .from(parties)
    .where(and(eq(parties.eventId, eventId), isNotNull(parties.personId)))
    .orderBy(parties.id);
  const members = new Map<string, string[]>();
  const spoken = new Set(speaking.map(({ personId }) => personId));
  for (const { partyId, personId } of speaking) {
    members.set(partyId, [...(members.get(partyId) ?? []), personId]);
  }
  for (const { partyId, personId } of alone) {
    // Who has come to speak for an organization is met as that organization.
    if (personId !== null && !spoken.has(personId)) members.set(partyId, [personId]);
  }
  return members;
}
