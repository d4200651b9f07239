import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { eventCalendar } from "#app/registration/event-calendar.ts";
import { eventUrl } from "#app/urls.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { requireEvent } from "../guards.server.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const url = env.origin + eventUrl(lang, event.slug);
  const facts = { sequence: event.revision, stamp: now() };
  return new Response(eventCalendar({ ...event, url }, lang, facts), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${event.slug}.ics"`,
      [keepHeader]: "revision",
    },
  });
}
