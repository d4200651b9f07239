/** The letters of an event. */
export function lettersUrl(slug: string): string {
  return `/organizer/${slug}/letters`;
}

/** Where organizers write to a group. */
export function writeLetterUrl(slug: string): string {
  return `/organizer/${slug}/letters/new`;
}
