import type { Lang } from "#app/lib/lang.ts";
import { roughMoney } from "#app/lib/money.ts";
import { logoUrl } from "#app/urls.ts";
import type { Organization, Representative } from "./organizations.ts";
import { regions, sectors, stages, wordsOf } from "./vocabulary.ts";
import { words } from "./wording.ts";

/** An organization as its public page says it: words in the reader's language, no secrets. */
export function organizationView(
  organization: Organization,
  { lang, currency }: { lang: Lang; currency: string },
) {
  const { id, kind, name, tagline, about, website, deckUrl, booth, traction, logo, leads } =
    organization;
  const t = words[lang];
  return {
    id,
    kind,
    name,
    tagline,
    about,
    website,
    deckUrl,
    booth,
    traction,
    logo: logo && logoUrl(logo),
    sectors: wordsOf(sectors, organization.sectors, lang),
    stages: wordsOf(stages, organization.stages, lang),
    regions: wordsOf(regions, organization.regions, lang),
    ticket: ticketSize(organization, { lang, currency }),
    leads: leads === null ? "" : t.leadWords[leads],
    raising: organization.raising === null ? "" : roughMoney(organization.raising, currency, lang),
  };
}

/** The people of an organization that its public page names. */
export function listedPeople(people: Representative[]): { name: string; title: string }[] {
  return people
    .filter(({ listed, state, name }) => listed && state === "confirmed" && name !== "")
    .map(({ name, title }) => ({ name, title }));
}

/** An organization as one of a list. */
export function organizationEntry(organization: Organization, lang: Lang) {
  const { id, kind, name, tagline, logo } = organization;
  return {
    id,
    kind,
    name,
    tagline,
    logo: logo && logoUrl(logo),
    sectors: organization.sectors,
    sectorWords: wordsOf(sectors, organization.sectors, lang),
    stageWords: wordsOf(stages, organization.stages, lang),
  };
}

export type OrganizationEntry = ReturnType<typeof organizationEntry>;

function ticketSize(
  { ticketFrom, ticketUntil }: Pick<Organization, "ticketFrom" | "ticketUntil">,
  { lang, currency }: { lang: Lang; currency: string },
): string {
  const t = words[lang];
  const said = (amount: number) => roughMoney(amount, currency, lang);
  if (ticketFrom !== null && ticketUntil !== null) {
    return t.ticketBetween(said(ticketFrom), said(ticketUntil));
  }
  if (ticketFrom !== null) return t.ticketFrom(said(ticketFrom));
  return ticketUntil === null ? "" : t.ticketUntil(said(ticketUntil));
}
