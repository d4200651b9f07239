import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/accounts/people.ts";
import type { Event } from "#app/event/events.ts";
import { dayOf, type Instant } from "#app/lib/time.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Organization } from "#app/organizations/organizations.ts";
import type { Reader } from "#db/open.ts";
import {
  events,
  orders,
  organizations,
  parties,
  representatives,
  tickets,
} from "#db/schema.server.ts";

/** Someone who takes part in an event, and as whom. */
export type Participant = {
  person: Person;
  event: Event;
  /** `person` for who speaks for no organization. */
  kind: PartyKind;
  /** null for who speaks for none and has not shown a profile yet. */
  partyId: string | null;
  organization: Organization | null;
  /** The types of their valid tickets. */
  ticketTypeIds: string[];
};

/** The published events someone has a valid ticket of or speaks for somebody at; the next first. */
export async function eventsOfParticipant(
  db: Reader,
  person: Pick<Person, "id" | "email">,
  now: Instant,
): Promise<Event[]> {
  const held = await db
    .selectDistinct({ id: tickets.eventId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(tickets.attendeeEmail, person.email),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    );
  const spoken = await db
    .select({ id: representatives.eventId })
    .from(representatives)
    .where(eq(representatives.personId, person.id));
  const ids = [...new Set([...held, ...spoken].map(({ id }) => id))];
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(events)
    .where(and(inArray(events.id, ids), eq(events.state, "published")));
  const isOver = (event: Event) => event.lastDay < dayOf(now, event.zone);
  return found.sort(
    (a, b) =>
      Number(isOver(a)) - Number(isOver(b)) ||
      (a.firstDay < b.firstDay ? -1 : 1) * (isOver(a) ? -1 : 1),
  );
}

/** As whom someone takes part in an event of theirs. */
export async function participantAt(
  db: Reader,
  person: Person,
  event: Event,
): Promise<Participant> {
  const held = await db
    .selectDistinct({ id: tickets.ticketTypeId })
    .from(tickets)
    .innerJoin(orders, eq(orders.id, tickets.orderId))
    .where(
      and(
        eq(tickets.attendeeEmail, person.email),
        eq(tickets.eventId, event.id),
        eq(tickets.status, "valid"),
        eq(orders.status, "paid"),
      ),
    );
  const [spoken] = await db
    .select({ organization: organizations })
    .from(representatives)
    .innerJoin(organizations, eq(organizations.id, representatives.organizationId))
    .where(
      and(
        eq(representatives.eventId, event.id),
        eq(representatives.personId, person.id),
        eq(representatives.state, "confirmed"),
        eq(organizations.state, "active"),
      ),
    );
  const [alone] = await db
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.eventId, event.id), eq(parties.personId, person.id)));
  const organization = spoken?.organization ?? null;
  return {
    person,
    event,
    kind: organization?.kind ?? "person",
    partyId: organization?.id ?? alone?.id ?? null,
    organization,
    ticketTypeIds: held.map(({ id }) => id),
  };
}
