import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Organization } from "#app/organizations/organizations.ts";
import { fieldsAsked, type ProfileField } from "./profile-fields.ts";
import type { Profile } from "./profiles.ts";

/** What a match leans on, and a profile may lack. */
export const profileParts = [
  "name",
  "headline",
  "seeks",
  "offers",
  "speaks",
  "sectors",
  "stages",
  "regions",
  "ticket",
  "raising",
  "traction",
  "visible",
] as const;
export type ProfilePart = (typeof profileParts)[number];

export type Completeness = {
  done: number;
  of: number;
  /** What is missing: parts of every profile, and ids of the organizers' own fields. */
  missing: ProfilePart[];
  missingFields: string[];
};

/**
 * How complete someone is to be matched, and what is missing: what they say themselves, what their
 * organization says, and the required fields of the organizers. Each counts one.
 */
export function completenessOf(of: {
  kind: PartyKind;
  name: string;
  profile: Profile;
  organization: Organization | null;
  fields: ProfileField[];
}): Completeness {
  const { kind, name, profile, organization, fields } = of;
  const has: Partial<Record<ProfilePart, boolean>> = {
    name: name !== "",
    headline: profile.headline !== "",
    seeks: profile.seeks !== "",
    offers: profile.offers !== "",
    speaks: profile.speaks.length > 0,
    sectors: (organization ?? profile).sectors.length > 0,
    visible: profile.visible,
  };
  if (kind === "investor") {
    has.ticket = organization?.ticketFrom !== null || organization?.ticketUntil !== null;
  }
  if (kind === "company") {
    has.raising = organization?.raising !== null;
    has.traction = Boolean(organization?.traction.zh || organization?.traction.en);
  }
  if (kind === "investor" || kind === "company") {
    has.stages = (organization?.stages.length ?? 0) > 0;
    has.regions = (organization?.regions.length ?? 0) > 0;
  }
  const required = fieldsAsked(fields, kind).filter((field) => field.required);
  const missing = profileParts.filter((part) => has[part] === false);
  const missingFields = required
    .filter(({ id }) => isEmpty(profile.answers[id]))
    .map(({ id }) => id);
  const all = Object.keys(has).length + required.length;
  return { done: all - missing.length - missingFields.length, of: all, missing, missingFields };
}

function isEmpty(answer: string | number[] | undefined): boolean {
  return answer === undefined || answer.length === 0;
}
