import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { myMeetingsUrl, myMeetingUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";
import { requireParticipant } from "../guards.server.ts";
import { meetingsOfPerson } from "../own-meetings.ts";

/** Leads to the meeting that is on or comes next; to all of them where none does. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { event, person } = await requireParticipant(db, request);
  const meetings = await meetingsOfPerson(db, { eventId: event.id, personId: person.id });
  // Of two that are on, one was called to the later one.
  const on = meetings.filter(({ startsAt, endsAt }) => startsAt <= now() && now() < endsAt).at(-1);
  const next = on ?? meetings.find(({ startsAt }) => startsAt > now());
  return redirect(next ? myMeetingUrl(event.slug, next.id) : myMeetingsUrl(event.slug), 303);
}
