/** The draft of the agenda as a board; `query` may choose the day and open a session. */
export function boardUrl(slug: string, query: Readonly<Record<string, string>> = {}): string {
  return asked(`/organizer/${slug}/agenda`, new URLSearchParams(query).toString());
}

/** What is wrong with the draft; `query` is that of the list, without its question mark. */
export function draftConflictsUrl(slug: string, query = ""): string {
  return asked(`/organizer/${slug}/agenda/conflicts`, query);
}

/** How far the draft has come since this revision. */
export function draftRevisionUrl(slug: string, since: number): string {
  return `/organizer/${slug}/agenda/revision?since=${since}`;
}

/** Where a schedule of another system is imported. */
export function scheduleImportUrl(slug: string): string {
  return `/organizer/${slug}/agenda/import`;
}

/** Where the draft is released, and every release of it. */
export function releasesUrl(slug: string): string {
  return `/organizer/${slug}/agenda/releases`;
}

/** The days of the draft, and how long seats are kept. */
export function agendaSettingsUrl(slug: string): string {
  return `/organizer/${slug}/agenda/settings`;
}

/** The sessions of the draft. */
export function draftSessionsUrl(slug: string): string {
  return `/organizer/${slug}/agenda/sessions`;
}

/** The sessions of the draft as a file that can be imported again. */
export function draftExportUrl(slug: string): string {
  return `/organizer/${slug}/agenda/sessions.csv`;
}

/** One session of the draft, or a `new` one. */
export function draftSessionUrl(slug: string, id: string): string {
  return `/organizer/${slug}/agenda/sessions/${id}`;
}

/** The speakers of the draft. */
export function draftSpeakersUrl(slug: string): string {
  return `/organizer/${slug}/agenda/speakers`;
}

/** One speaker of the draft, or a `new` one. */
export function draftSpeakerUrl(slug: string, id: string): string {
  return `/organizer/${slug}/agenda/speakers/${id}`;
}

/** The rooms of the draft. */
export function draftRoomsUrl(slug: string): string {
  return `/organizer/${slug}/agenda/rooms`;
}

/** One room of the draft, or a `new` one. */
export function draftRoomUrl(slug: string, id: string): string {
  return `/organizer/${slug}/agenda/rooms/${id}`;
}

/** The tracks of the draft. */
export function draftTracksUrl(slug: string): string {
  return `/organizer/${slug}/agenda/tracks`;
}

/** One track of the draft, or a `new` one. */
export function draftTrackUrl(slug: string, id: string): string {
  return `/organizer/${slug}/agenda/tracks/${id}`;
}

/** A list of the draft as a file that can be imported again. */
export function draftListFileUrl(slug: string, list: "speakers" | "rooms" | "tracks"): string {
  return `/organizer/${slug}/agenda/lists/${list}.csv`;
}

/** Where such a file is imported. */
export function draftListImportUrl(slug: string, list: "speakers" | "rooms" | "tracks"): string {
  return `/organizer/${slug}/agenda/lists/${list}/import`;
}

function asked(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
