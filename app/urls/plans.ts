import { within, withQuery } from "./parts.ts";

/** The meetings of an event that are published; `query` is that of the list. */
export function plannedMeetingsUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/meetings`, query);
}

/** The same as a file. */
export function meetingsExportUrl(slug: string): string {
  return `/organizer/${slug}/meetings.csv`;
}

/** One meeting, where organizers move it. */
export function plannedMeetingUrl(slug: string, id: string): string {
  return `/organizer/${slug}/meetings/all/${id}`;
}

/** The meetings of a day at their tables, where organizers drag them; `query` says which day. */
export function meetingBoardUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/meetings/board`, query);
}

/** Where a meeting could be instead, or that of a pair which has none (`id` is its key), for the board. */
export function meetingPlacesUrl(slug: string, id: string): string {
  return `/organizer/${slug}/meetings/all/${encodeURIComponent(id)}/places`;
}

/** Where a meeting is placed by hand, of this pair or one that is chosen there. */
export function placeMeetingUrl(slug: string, pair?: string): string {
  const query = pair === undefined ? "" : `${new URLSearchParams({ pair })}`;
  return withQuery(`/organizer/${slug}/meetings/new`, query);
}

/** The lists of each table and the tables' signs, to print; `query` says in which languages. */
export function meetingSheetsUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/meetings/sheets`, query);
}

/** Plans that were worked out, or one of them by its number. */
export function plansUrl(slug: string, number?: number): string {
  return within(
    `/organizer/${slug}/meetings/plans`,
    number === undefined ? undefined : String(number),
  );
}

/** Why requests have no meeting by a plan, as a file. */
export function whyNotExportUrl(slug: string, number: number): string {
  return `/organizer/${slug}/meetings/plans/${number}/why-not.csv`;
}

/** Rooms with tables, one of them, or a `new` one. */
export function meetingRoomsUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/meetings/tables`, id);
}

/** By which rules meetings are planned. */
export function planSettingsUrl(slug: string): string {
  return `/organizer/${slug}/meetings/rules`;
}

/** Someone's own meetings. */
export function myMeetingsUrl(slug: string): string {
  return `/my/meetings?${new URLSearchParams({ event: slug })}`;
}

/** What is on now or comes next of someone's meetings. */
export function myNextMeetingUrl(slug: string): string {
  return `/my/meetings/next?${new URLSearchParams({ event: slug })}`;
}

/** One of someone's meetings, where they move it, check in and say how it was. */
export function myMeetingUrl(slug: string, id: string): string {
  return `/my/meetings/${id}?${new URLSearchParams({ event: slug })}`;
}

/** A slot that is offered to someone. */
export function meetingOfferUrl(slug: string, id: string): string {
  return `/my/meetings/offers/${id}?${new URLSearchParams({ event: slug })}`;
}

/** Whom someone met, and what they do about it. */
export function followUpsUrl(slug: string): string {
  return `/my/follow-ups?${new URLSearchParams({ event: slug })}`;
}

/** The addresses that others let someone have, as a file. */
export function contactsUrl(slug: string, kind: "csv" | "vcf"): string {
  return `/my/follow-ups.${kind}?${new URLSearchParams({ event: slug })}`;
}

/** All tables of an event as they are now; `query` is that of the board. */
export function tableBoardUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/tables`, query);
}
