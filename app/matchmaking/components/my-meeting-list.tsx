import { localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { myAgendaUrl, myMeetingUrl, requestsUrl } from "#app/urls.ts";
import type { OwnMeeting } from "../own-meetings.ts";
import { words } from "../wording.ts";

type MyMeetingListProps = { slug: string; zone: string; now: number; meetings: OwnMeeting[] };

/** Someone's meetings day by day: when, with whom, at which table, and how to get there. */
export function MyMeetingList({ slug, zone, now, meetings }: MyMeetingListProps) {
  const lang = useLang();
  const t = words[lang];
  if (meetings.length === 0) {
    return (
      <EmptyState
        icon="calendar"
        title={t.noMeetings}
        action={<ButtonLink href={requestsUrl(slug)}>{t.requests}</ButtonLink>}
      >
        {t.noMeetingsLead}
      </EmptyState>
    );
  }
  const next = meetings.find(({ endsAt }) => endsAt > now)?.id;
  const days = [...new Set(meetings.map(({ startsAt }) => dayOf(startsAt, zone)))];
  return (
    <>
      {days.map((day) => (
        <Section key={day} title={formatDay(day, lang)}>
          <ul className="my-meetings">
            {meetings
              .filter(({ startsAt }) => dayOf(startsAt, zone) === day)
              .map((meeting) => (
                <li key={meeting.id} id={`meeting-${meeting.id}`} className="my-meetings__one">
                  <p className="my-meetings__when figures">
                    <b>
                      {clockOf(meeting.startsAt, zone)}–{clockOf(meeting.endsAt, zone)}
                    </b>
                  </p>
                  <div>
                    <h3>
                      <a href={myMeetingUrl(slug, meeting.id)}>
                        <InLanguage value={meeting.with.name} />
                      </a>{" "}
                      {meeting.id === next && <Badge tone="ok">{t.nextMeeting}</Badge>}
                    </h3>
                    {meeting.with.kind !== "person" && (
                      <p className="muted small">
                        {meeting.with.people.join(lang === "zh" ? "、" : ", ")}
                      </p>
                    )}
                    <Where place={meeting.place} />
                  </div>
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <Row>
        <ButtonLink href={myAgendaUrl(slug)} icon="calendar">
          {t.myDay}
        </ButtonLink>
      </Row>
    </>
  );
}

function Where({ place }: { place: OwnMeeting["place"] }) {
  const lang = useLang();
  const t = words[lang];
  if (!place) return <p>{t.noTableYet}</p>;
  const way = localized(place.way, lang);
  return (
    <p>
      <b>{t.tableIn(localized(place.room, lang), place.number)}</b>
      {(place.building || way) && (
        <span className="muted"> {[place.building, way].filter(Boolean).join(" · ")}</span>
      )}
    </p>
  );
}
