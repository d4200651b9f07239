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

/** Where a meeting is placed by hand. */
export function placeMeetingUrl(slug: string): string {
  return `/organizer/${slug}/meetings/new`;
}

/** The lists of each table and the tables' signs, to print. */
export function meetingSheetsUrl(slug: string): string {
  return `/organizer/${slug}/meetings/sheets`;
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
