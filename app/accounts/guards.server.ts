import { type Event, eventBySlug } from "#app/event/events.ts";
import { forbidden, notFound } from "#app/web/answers.ts";
import { requireFreshSignIn, requirePerson } from "#app/web/sign-in.server.ts";
import type { Db } from "#db/open.ts";
import { type Person, roleAt } from "./people.ts";
import { type Action, may, type Role } from "./roles.ts";

export { requirePerson };

/**
 * Lets through who is signed in and whose role at this event includes the action. A visitor is
 * sent to sign in; an unknown event, or one this person has no role at, is a 404, so that drafts
 * stay unknown; a role without the right is a 403.
 */
export async function requireRole(
  db: Db,
  request: Request,
  slug: string | undefined,
  action: Action,
): Promise<{ event: Event; person: Person; role: Role }> {
  const person = await requirePerson(db, request);
  const event = slug ? await eventBySlug(db, slug) : null;
  if (!event) throw notFound();
  const role = await roleAt(db, { personId: person.id, eventId: event.id });
  if (!role) throw notFound();
  if (!may(role, action)) throw forbidden();
  return { event, person, role };
}

/**
 * The same, for what must not be done by whoever finds a signed-in browser: taking lists away,
 * giving roles, giving money back. Who signed in longer ago than a quarter of an hour is asked for
 * a code first, and led to `back`, the page they were on.
 */
export async function requireFreshRole(
  db: Db,
  request: Request,
  slug: string | undefined,
  action: Action,
  back: (event: Event) => string,
): Promise<{ event: Event; person: Person; role: Role }> {
  const found = await requireRole(db, request, slug, action);
  await requireFreshSignIn(db, request, back(found.event));
  return found;
}
