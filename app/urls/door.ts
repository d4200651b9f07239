/** Check-in lists, gates and phones of an event. */
export function gatesUrl(slug: string): string {
  return `/organizer/${slug}/gates`;
}

/** One gate as its organizers see it, or a `new` one. */
export function organizerGateUrl(slug: string, gate: string): string {
  return `/organizer/${slug}/gates/${gate}`;
}

/** Where a gate shows the code that sets up a phone. */
export function gatePhoneUrl(slug: string, gate: string): string {
  return `/organizer/${slug}/gates/${gate}/phone`;
}

/** The doors of the rooms in which seats are given out. */
export function roomDoorsUrl(slug: string): string {
  return `/organizer/${slug}/gates/seats`;
}

/** The door of one session's room: who has a seat there. */
export function roomDoorUrl(slug: string, session: string): string {
  return `/organizer/${slug}/gates/seats/${session}`;
}

/** One check-in list, or a `new` one. */
export function checkInListUrl(slug: string, list: string): string {
  return `/organizer/${slug}/gates/lists/${list}`;
}

/** How many came and are expected, now; `query` may choose the list and which scans are shown. */
export function liveUrl(slug: string, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return `/organizer/${slug}/gates/live${asked.size > 0 ? `?${asked}` : ""}`;
}

/** The scanner page of a gate. */
export function gateUrl(gateId: string): string {
  return `/gate/${gateId}`;
}

/** Where a phone becomes a device of a gate, once. */
export function deviceSetupUrl(secret: string): string {
  return `/gate/setup/${secret}`;
}
