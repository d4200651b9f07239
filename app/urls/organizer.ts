/** The events one is an organizer of. */
export function organizerUrl(): string {
  return "/organizer";
}

/** The first page of an event's organizers. */
export function overviewUrl(slug: string): string {
  return `/organizer/${slug}`;
}

/** Everything an organizer decides about an event. */
export function settingsUrl(slug: string): string {
  return `/organizer/${slug}/settings`;
}

/** Who works on an event, and as what. */
export function colleaguesUrl(slug: string): string {
  return `/organizer/${slug}/colleagues`;
}

/** Who did what at an event, when. */
export function activityUrl(slug: string): string {
  return `/organizer/${slug}/activity`;
}
