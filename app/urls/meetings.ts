import type { Lang } from "#app/lib/lang.ts";

/** Where someone sees and changes the organization they speak for. */
export function myOrganizationUrl(slug: string): string {
  return `/my/organization?${new URLSearchParams({ event: slug })}`;
}

/** Whom someone might meet, with reasons. */
export function peopleUrl(slug: string): string {
  return `/my/people?${new URLSearchParams({ event: slug })}`;
}

/** One of them, whole. */
export function partyUrl(slug: string, partyId: string): string {
  return `/my/people/${partyId}?${new URLSearchParams({ event: slug })}`;
}

/** Where someone says whom they wish to meet, one card at a time. */
export function wishesUrl(slug: string, more: Readonly<Record<string, string>> = {}): string {
  return `/my/wishes?${new URLSearchParams({ event: slug, ...more })}`;
}

/** The requests of someone, asked and answered. */
export function requestsUrl(slug: string): string {
  return `/my/requests?${new URLSearchParams({ event: slug })}`;
}

/** When someone can meet. */
export function availabilityUrl(slug: string): string {
  return `/my/availability?${new URLSearchParams({ event: slug })}`;
}

/** What others find of someone. */
export function profileUrl(slug: string): string {
  return `/my/profile?${new URLSearchParams({ event: slug })}`;
}

/** Everyone who comes to an event, as the public sees it. */
export function directoryUrl(lang: Lang, slug: string, kind = ""): string {
  return withQuery(
    `/${lang}/${slug}/organizations`,
    kind ? String(new URLSearchParams({ kind })) : "",
  );
}

/** One organization's public page. */
export function organizationUrl(lang: Lang, slug: string, id: string): string {
  return `/${lang}/${slug}/organizations/${id}`;
}

/** The picture of an organization, by its hash. */
export function logoUrl(hash: string): string {
  return `/logos/${hash}`;
}

/** The organizations of an event as its organizers see them, one of them, or a `new` one. */
export function organizerOrganizationsUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/organizations`, id);
}

/** The organizations as a file; `query` is that of the list, without its question mark. */
export function organizationsExportUrl(slug: string, query = ""): string {
  return withQuery(`/organizer/${slug}/organizations.csv`, query);
}

/** Where a list of organizations is imported. */
export function organizationsImportUrl(slug: string): string {
  return `/organizer/${slug}/organizations/import`;
}

/** When people meet at an event, and what suggestions go by. */
export function meetingSettingsUrl(slug: string): string {
  return `/organizer/${slug}/matchmaking`;
}

/** Where a list of wishes is imported. */
export function wishesImportUrl(slug: string): string {
  return `/organizer/${slug}/matchmaking/wishes`;
}

/** Who may ask whom. */
export function askRulesUrl(slug: string): string {
  return `/organizer/${slug}/matchmaking/rules`;
}

/** What suggestions go by, with a sample. */
export function weightsUrl(slug: string): string {
  return `/organizer/${slug}/matchmaking/weights`;
}

/** The fields of profiles, one of them, or a `new` one. */
export function profileFieldsUrl(slug: string, id?: string): string {
  return within(`/organizer/${slug}/matchmaking/fields`, id);
}

/** What people told the organizers. */
export function reportsUrl(slug: string): string {
  return `/organizer/${slug}/matchmaking/reports`;
}

function within(list: string, one: string | undefined): string {
  return one === undefined ? list : `${list}/${one}`;
}

function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path;
}
