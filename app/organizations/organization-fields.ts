import { plainMoney } from "#app/lib/money.ts";
import type { Organization } from "./organizations.ts";

/** What the form of an organization begins with; amounts as plain decimals. */
export function organizationFields(organization: Organization | null, currency: string) {
  const none = { zh: "", en: "" };
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : plainMoney(value, currency).replace(/\.0+$/, "");
  return {
    kind: organization?.kind ?? "company",
    name: organization?.name ?? none,
    tagline: organization?.tagline ?? none,
    about: organization?.about ?? none,
    website: organization?.website ?? "",
    mailDomain: organization?.mailDomain ?? "",
    sectors: organization?.sectors ?? [],
    stages: organization?.stages ?? [],
    regions: organization?.regions ?? [],
    ticketFrom: amount(organization?.ticketFrom),
    ticketUntil: amount(organization?.ticketUntil),
    leads: organization?.leads ?? "",
    raising: amount(organization?.raising),
    traction: organization?.traction ?? none,
    deckUrl: organization?.deckUrl ?? "",
    booth: organization?.booth ?? "",
  };
}

export type OrganizationFields = ReturnType<typeof organizationFields>;
