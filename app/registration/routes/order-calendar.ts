import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { eventUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { eventCalendar } from "../event-calendar.ts";
import { requireOrder } from "../guards.server.ts";

/** The event of an order as a calendar entry in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireOrder(db, request, params);
  const lang = langOf(request);
  const url = env.origin + eventUrl(lang, event.slug);
  const calendar = eventCalendar({ ...event, url }, lang, {
    sequence: event.revision,
    stamp: now(),
  });
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}.ics"`,
    },
  });
}
