import { and, eq, isNotNull } from "drizzle-orm";
import { folded, normalizeEmail } from "#app/lib/text.ts";
import { activeOrganizations } from "#app/organizations/organizations.ts";
import type { Reader } from "#db/open.ts";
import { orders, parties, people, representatives, tickets } from "#db/schema.server.ts";

/** Someone of an event by their address. */
export type Known = {
  /** null for who has a ticket and never signed in. */
  personId: string | null;
  partyId: string | null;
  /** Whether the pages for wishes are open to them: a valid ticket, or they speak for somebody. */
  takesPart: boolean;
};

/**
 * Who can wish and be wished for at an event, by what a list calls them: people by their address,
 * active organizations by their name in either language. A representative is their organization;
 * who was only asked to be one is not yet. Five queries.
 */
export async function wishParties(db: Reader, eventId: string) {
  const active = await activeOrganizations(db, eventId);
  const isActive = new Set(active.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of active) {
    for (const one of [name.zh, name.en]) {
      if (one === "") continue;
      const word = folded(one);
      byName.set(word, (byName.get(word) ?? new Set()).add(id));
    }
  }
  const byAddress = new Map<string, Known>();
  const held = await db
    .selectDistinct({ email: tickets.attendeeEmail, personId: people.id })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .leftJoin(people, eq(people.email, tickets.attendeeEmail))
    .where(
      and(eq(tickets.eventId, eventId), eq(tickets.status, "valid"), eq(orders.status, "paid")),
    );
  for (const { email, personId } of held) {
    if (email !== null) {
      byAddress.set(normalizeEmail(email), { personId, partyId: null, takesPart: true });
    }
  }
  const alone = await db
    .select({ email: people.email, personId: people.id, partyId: parties.id })
    .from(parties)
    .innerJoin(people, eq(people.id, parties.personId))
    .where(and(eq(parties.eventId, eventId), isNotNull(parties.personId)));
  for (const { email, ...one } of alone) {
    byAddress.set(email, { takesPart: byAddress.has(email), ...one });
  }
  const speaking = await db
    .select({
      email: people.email,
      personId: people.id,
      partyId: representatives.organizationId,
      state: representatives.state,
    })
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(eq(representatives.eventId, eventId));
  for (const { email, personId, partyId, state } of speaking) {
    const own = state === "confirmed" && isActive.has(partyId) ? partyId : null;
    byAddress.set(email, {
      personId,
      partyId: own ?? byAddress.get(email)?.partyId ?? null,
      takesPart: true,
    });
  }
  return { byAddress, byName };
}

export type WishParties = Awaited<ReturnType<typeof wishParties>>;
