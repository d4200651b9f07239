import type { Localized } from "#app/lib/lang.ts";
import { daysBetween, formatDay, formatDays } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Hero } from "#app/ui/event-cover.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Program, Section, Stack, Wall } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import {
  agendaUrl,
  directoryUrl,
  eventCalendarUrl,
  lostTicketUrl,
  organizationUrl,
  sessionUrl,
  ticketsUrl,
} from "#app/urls.ts";
import type { Event } from "../events.ts";
import { words } from "../wording.ts";
import { zoneName } from "../zones.ts";
import { Paragraphs } from "./paragraphs.tsx";

type EventHomeProps = {
  event: Omit<Event, "gateSalt">;
  drawing: string;
  /** What a visitor should not miss; empty while no program is released. */
  whatIsOn: readonly Highlight[];
  /** Who comes: how many of each kind, and the communities by name. */
  comes: {
    counts: Record<"investor" | "company" | "community", number>;
    communities: { id: string; name: Localized }[];
  };
};

/** A session that stands for the whole program, with its page. */
export type Highlight = {
  slug: string;
  title: Localized;
  day: string;
  clock: string;
  start: string;
  where: string;
};

/** The face of a conference: its first screen, then what is on, who comes and how to get there. */
export function EventHome({ event, drawing, whatIsOn, comes }: EventHomeProps) {
  const lang = useLang();
  const t = words[lang];
  return (
    <>
      <Hero
        drawing={drawing}
        name={event.name}
        tagline={event.tagline}
        facts={[
          { icon: "calendar", words: formatDays(event.firstDay, event.lastDay, lang) },
          { icon: "place", words: <InLanguage value={event.venue} /> },
        ]}
        action={
          <ButtonLink
            href={ticketsUrl(lang, event.slug)}
            variant="primary"
            size="large"
            icon="right"
            iconAt="end"
          >
            {t.getTicket}
          </ButtonLink>
        }
      />
      <div className="page__main page__main--wide">
        <Stack gap="wide">
          {hasText(event.description) && (
            <Section title={t.about}>
              <Paragraphs text={event.description} />
            </Section>
          )}
          {whatIsOn.length > 0 && <WhatIsOn slug={event.slug} highlights={whatIsOn} />}
          <Hours event={event} />
          <Comes slug={event.slug} comes={comes} />
          <Place event={event} />
          <Section title={t.haveTicket}>
            <p>
              {t.findTicket} <a href={lostTicketUrl(lang, event.slug)}>{t.lostTicket}</a>
            </p>
          </Section>
        </Stack>
      </div>
    </>
  );
}

function WhatIsOn({ slug, highlights }: { slug: string; highlights: readonly Highlight[] }) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Section title={t.whatIsOn}>
      <Program
        entries={highlights.map(({ slug: session, title, day, clock, start, where }) => ({
          key: session,
          time: (
            <time dateTime={start}>
              {clock}
              <small className="program__day">{day}</small>
            </time>
          ),
          title: (
            <a href={sessionUrl(lang, slug, session)}>
              <InLanguage value={title} />
            </a>
          ),
          where,
        }))}
      />
      <div className="row">
        <ButtonLink href={agendaUrl(lang, slug)} icon="list">
          {t.wholeAgenda}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Hours({ event }: { event: EventHomeProps["event"] }) {
  const lang = useLang();
  const t = words[lang];
  const days = daysBetween(event.firstDay, event.lastDay);
  return (
    <Section title={t.program}>
      <Program
        entries={days.map((day) => ({
          key: day,
          time: <time dateTime={`${day}T${event.opensAt}`}>{event.opensAt}</time>,
          title: formatDay(day, lang),
          where: t.hours(event.opensAt, event.closesAt),
        }))}
      />
      <div className="row">
        <ButtonLink href={eventCalendarUrl(lang, event.slug)} icon="calendar" download>
          {t.keepDate}
        </ButtonLink>
        <span className="muted">{t.zone(zoneName(event.zone, lang))}</span>
      </div>
    </Section>
  );
}

function Comes({ slug, comes }: { slug: string; comes: EventHomeProps["comes"] }) {
  const lang = useLang();
  const t = words[lang];
  const { investor, company, community } = comes.counts;
  if (investor + company + community === 0) return null;
  return (
    <Section title={t.whoComes} lead={t.whoComesLead(community, investor, company)}>
      <Wall
        names={comes.communities.map(({ id, name }) => ({
          key: id,
          name: (
            <a href={organizationUrl(lang, slug, id)}>
              <InLanguage value={name} />
            </a>
          ),
        }))}
      />
      <div className="row">
        <ButtonLink href={directoryUrl(lang, slug)} icon="people">
          {t.seeEveryone}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Place({ event }: { event: EventHomeProps["event"] }) {
  const t = words[useLang()];
  const facts = [
    { name: t.venue, value: <InLanguage value={event.venue} /> },
    ...(hasText(event.address)
      ? [{ name: t.address, value: <InLanguage value={event.address} /> }]
      : []),
    {
      name: t.contact,
      value: <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a>,
    },
  ];
  return (
    <Section title={t.getThere}>
      <Facts facts={facts} />
      {hasText(event.directions) && <Paragraphs text={event.directions} />}
    </Section>
  );
}

function hasText(value: Localized): boolean {
  return value.zh !== "" || value.en !== "";
}
