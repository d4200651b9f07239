import type { ReactNode } from "react";
import type { Localized } from "#app/lib/lang.ts";
import { useLang } from "./lang.tsx";
import { type Fact, Facts } from "./layout.tsx";
import { InLanguage } from "./page.tsx";
import { words } from "./wording.ts";

/** What is known of an organization, each in the reader's words; what is not known is "" or empty. */
export type KnownFacts = {
  sectors: string[];
  stages: string[];
  regions: string[];
  ticket: string;
  leads: string;
  raising: string;
  traction: Localized;
  booth: string;
  website: string;
  deckUrl: string;
};

/** What is known of an organization, as names and values; what is not known is left out. */
export function OrganizationFacts({ organization }: { organization: KnownFacts }) {
  const lang = useLang();
  const t = words[lang].organization;
  const and = lang === "zh" ? "、" : ", ";
  const { sectors, stages, regions, traction } = organization;
  const all: [string, ReactNode][] = [
    [t.sectors, sectors.join(and)],
    [t.stages, stages.join(and)],
    [t.regions, regions.join(and)],
    [t.ticket, organization.ticket],
    [t.leads, organization.leads],
    [t.raising, organization.raising],
    [t.traction, (traction.zh || traction.en) && <InLanguage value={traction} />],
    [t.booth, organization.booth],
    [t.website, organization.website && <Outside href={organization.website} />],
    [t.deck, organization.deckUrl && <Outside href={organization.deckUrl} words={t.openDeck} />],
  ];
  const facts: Fact[] = all.flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

/** A link to another site, which learns nothing of where one came from. */
function Outside({ href, words: said }: { href: string; words?: string }) {
  return (
    <a href={href} rel="noreferrer nofollow ugc" className="breaks">
      {said ?? href.replace(/^https:\/\//, "").replace(/\/$/, "")}
    </a>
  );
}
