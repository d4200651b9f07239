/** What an organization can be. */
export const organizationKinds = ["investor", "company", "community"] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** What a party can be: an organization, or a person who speaks for none. */
export const partyKinds = [...organizationKinds, "person"] as const;
export type PartyKind = (typeof partyKinds)[number];
