import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/accounts/guards.server.ts";
import { publishedEvents } from "#app/event/events.ts";
import { day, dayOf, now } from "#app/lib/time.ts";
import { ordersOfPerson } from "#app/registration/orders-of-person.ts";
import { myAgendaUrl, myUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";

/**
 * Leads to one's own agenda of the event that is on or comes next, or that was last; of those one has
 * a ticket for, where there are any.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requirePerson(db, request);
  const published = await publishedEvents(db);
  const found = await ordersOfPerson(db, email);
  const tickets = found.flatMap(({ order }) => (order.status === "paid" ? order.tickets : []));
  const goesTo = new Set(
    tickets.filter(({ status }) => status === "valid").map((it) => it.eventId),
  );
  const own = published.filter(({ id }) => goesTo.has(id));
  const events = own.length > 0 ? own : published;
  const today = dayOf(now() - day, "UTC");
  const next = events.find(({ lastDay }) => lastDay >= today) ?? events.at(-1);
  return redirect(next ? myAgendaUrl(next.slug) : myUrl(), 303);
}
