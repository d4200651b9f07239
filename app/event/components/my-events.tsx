import { accentVariables } from "#app/ui/accent.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Days } from "#app/ui/when.tsx";
import { overviewUrl } from "#app/urls.ts";
import type { EventSummary } from "../events.ts";
import { organizerWords, states } from "../wording.ts";

/** The events a person works on, each leading to its rooms. */
export function MyEvents({ events }: { events: EventSummary[] }) {
  const lang = useLang();
  const t = organizerWords[lang];
  if (events.length === 0) {
    return <EmptyState title={t.noEvents}>{t.notInvited}</EmptyState>;
  }
  return (
    <ul className="event-list">
      {events.map((event) => (
        <li key={event.id} className="accented" style={accentVariables(event.accentHue)}>
          <a className="event-list__name" href={overviewUrl(event.slug)}>
            <InLanguage value={event.name} />
          </a>
          <div className="row">
            <Days first={event.firstDay} last={event.lastDay} />
            <Badge tone={event.state === "published" ? "ok" : "quiet"}>
              {states[lang][event.state]}
            </Badge>
          </div>
        </li>
      ))}
    </ul>
  );
}
