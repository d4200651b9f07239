import { and, asc, eq } from "drizzle-orm";
import type { Person } from "#app/accounts/people.ts";
import type { Tx } from "#db/open.ts";
import { people, tickets } from "#db/schema.server.ts";

/**
 * Calls someone who has given no name as their ticket of an event does, so that whoever meets them
 * knows whom. A part of other verbs.
 */
export async function nameByTicket(tx: Tx, person: Person, eventId: string): Promise<Person> {
  if (person.name !== "") return person;
  const [ticket] = await tx
    .select({ name: tickets.attendeeName })
    .from(tickets)
    .where(
      and(
        eq(tickets.eventId, eventId),
        eq(tickets.attendeeEmail, person.email),
        eq(tickets.status, "valid"),
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(1);
  if (!ticket?.name) return person;
  await tx.update(people).set({ name: ticket.name }).where(eq(people.id, person.id));
  return { ...person, name: ticket.name };
}
