import { requirePerson } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/people.ts";
import { type Event, eventBySlug, featuredEvent } from "#app/event/events.ts";
import { notFound } from "#app/web/answers.ts";
import type { Db } from "#db/open.ts";
import { representedBy } from "./organizations.ts";

/**
 * Lets through who is signed in, with the organization they speak for, or were asked to, at the
 * published event that `?event=` names, else at the one on the front page. A visitor is sent to sign
 * in; an event that is unknown or not published is a 404.
 */
export async function requireMember(
  db: Db,
  request: Request,
): Promise<{
  event: Event;
  person: Person;
  spoken: Awaited<ReturnType<typeof representedBy>>;
}> {
  const person = await requirePerson(db, request);
  const slug = new URL(request.url).searchParams.get("event");
  const event = slug === null ? await featuredEvent(db) : await eventBySlug(db, slug);
  if (event?.state !== "published") throw notFound();
  const spoken = await representedBy(db, { eventId: event.id, personId: person.id });
  return { event, person, spoken };
}
