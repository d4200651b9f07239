import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/accounts/guards.server.ts";
import { publishedEvents } from "#app/event/events.ts";
import { day, dayOf, now } from "#app/lib/time.ts";
import { myAgendaUrl, myUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";

/** Leads to one's own agenda of the event that is on or comes next, or that was last. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(db, request);
  const events = await publishedEvents(db);
  const today = dayOf(now() - day, "UTC");
  const next = events.find(({ lastDay }) => lastDay >= today) ?? events.at(-1);
  return redirect(next ? myAgendaUrl(next.slug) : myUrl(), 303);
}
