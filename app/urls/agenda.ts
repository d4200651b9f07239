import type { Lang } from "#app/lib/lang.ts";

/** The released program of an event; `query` narrows it down where scripts run. */
export function agendaUrl(lang: Lang, slug: string, query = ""): string {
  return withQuery(`/${lang}/${slug}/agenda`, query);
}

/** What finds sessions by words that the agenda page does not show, for its script. */
export function agendaSearchUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/agenda/search.json`;
}

/** How many seats are left where they are given out one by one, for the agenda's script. */
export function agendaSeatsUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/agenda/seats.json`;
}

/** The program on paper: one A3 a day. */
export function agendaPrintUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/agenda/print`;
}

/** What each release of the program changed. */
export function agendaChangesUrl(lang: Lang, slug: string): string {
  return `/${lang}/${slug}/agenda/changes`;
}

/** The sessions that somebody shares, by their marks. */
export function sharedAgendaUrl(lang: Lang, slug: string, marks: string): string {
  return `/${lang}/${slug}/agenda/shared/${marks}`;
}

/** A session's own page, by its slug or mark. */
export function sessionUrl(lang: Lang, slug: string, session: string): string {
  return `/${lang}/${slug}/sessions/${session}`;
}

/** A speaker's own page. */
export function speakerUrl(lang: Lang, slug: string, speaker: string): string {
  return `/${lang}/${slug}/speakers/${speaker}`;
}

/** A room's own page. */
export function roomUrl(lang: Lang, slug: string, room: string): string {
  return `/${lang}/${slug}/rooms/${room}`;
}

/** What is on now and next, for screens in the hall; in one room where it is named. */
export function nowUrl(lang: Lang, slug: string, room = ""): string {
  return withQuery(`/${lang}/${slug}/now`, room && `${new URLSearchParams({ room })}`);
}

/** The program as schedule.xml; `part` such as `track=web` leaves the rest out. */
export function scheduleXmlUrl(lang: Lang, slug: string, part = ""): string {
  return withQuery(`/${lang}/${slug}/schedule.xml`, part);
}

/** The program as schedule.json; `part` as for schedule.xml. */
export function scheduleJsonUrl(lang: Lang, slug: string, part = ""): string {
  return withQuery(`/${lang}/${slug}/schedule.json`, part);
}

/** The program as a calendar; `part` as for schedule.xml. */
export function scheduleIcsUrl(lang: Lang, slug: string, part = ""): string {
  return withQuery(`/${lang}/${slug}/schedule.ics`, part);
}

/** The program as a list for spreadsheets; `part` as for schedule.xml. */
export function scheduleCsvUrl(lang: Lang, slug: string, part = ""): string {
  return withQuery(`/${lang}/${slug}/schedule.csv`, part);
}

/** A person's own days at an event, or a visitor's starred sessions. */
export function myAgendaUrl(slug: string): string {
  return `/my/agenda/${slug}`;
}

/** The day that is next for whoever asks. */
export function myDayUrl(): string {
  return "/my/day";
}

/** What of an agenda is one's own, for its script, and where sessions are starred. */
export function myStarsUrl(slug: string): string {
  return `/my/agenda/${slug}/stars`;
}

/** Where one's seat in a session is booked, taken and given back. */
export function mySeatUrl(slug: string, session: string): string {
  return `/my/agenda/${slug}/seats/${session}`;
}

/** The address that a phone subscribes to. */
export function feedUrl(secret: string): string {
  return `/my/feeds/${secret}.ics`;
}

/** Where a speaker edits their own page: whoever holds the link may. */
export function speakerPageUrl(secret: string): string {
  return `/my/speaking/${secret}`;
}

function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
