import { requirePerson } from "#app/accounts/guards.server.ts";
import { minute, now } from "#app/lib/time.ts";
import { myUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import type { Db } from "#db/open.ts";
import { eventsOfParticipant, type Participant, participantAt } from "./participants.ts";
import { words } from "./wording.ts";

/**
 * Lets through who is signed in and takes part in the event that `?event=` names, else in the next
 * one of theirs. A visitor is sent to sign in; who has no ticket anywhere and speaks for nobody is
 * sent to their tickets and told why; an event that is not theirs is a 404.
 */
export async function requireParticipant(
  db: Db,
  request: Request,
): Promise<Participant & { others: { slug: string; name: { zh: string; en: string } }[] }> {
  const person = await requirePerson(db, request);
  const events = await eventsOfParticipant(db, person, now());
  const slug = new URL(request.url).searchParams.get("event");
  if (events.length === 0) {
    throw redirectWithFlash(myUrl(), words[langOf(request)].ticketFirst, "warning");
  }
  const event = slug === null ? events[0] : events.find((one) => one.slug === slug);
  if (!event) throw notFound();
  return {
    ...(await participantAt(db, person, event)),
    others: events.filter((one) => one !== event).map(({ slug, name }) => ({ slug, name })),
  };
}

const typedCodes = rateLimit({ name: "table-code", times: 20, per: minute });

/** Lets through so many codes of badges a minute from one person, typed or scanned; then a 429. */
export async function requireTypedCode(personId: string, request: Request): Promise<void> {
  await requireWithin(typedCodes, personId, request);
}
