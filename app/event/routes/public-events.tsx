import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { formatDays } from "#app/lib/time.ts";
import { accentVariables } from "#app/ui/accent.ts";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { eventUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";
import { publishedEvents } from "../events.ts";
import { requireLang } from "../guards.server.ts";
import { words } from "../wording.ts";

/** The list of events; where there is only one, the way leads straight to it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const lang = requireLang(params);
  const events = await publishedEvents(db);
  const [only] = events;
  if (only && events.length === 1) return redirect(eventUrl(lang, only.slug), 302);
  return json({ title: words[lang].events, events });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function PublicEvents() {
  const { events } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page title={t.events} lead={events.length > 0 ? t.eventsLead : undefined}>
      {events.length === 0 && <EmptyState title={t.noEvents}>{t.noEventsLead}</EmptyState>}
      <ul className="event-list">
        {events.map((event) => (
          <li key={event.slug} className="accented" style={accentVariables(event.accentHue)}>
            <a className="event-list__name" href={eventUrl(lang, event.slug)}>
              <InLanguage value={event.name} />
            </a>
            <p>
              {formatDays(event.firstDay, event.lastDay, lang)}
              <span className="muted">
                {" · "}
                <InLanguage value={event.venue} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
