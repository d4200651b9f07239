import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { organizations, people, representatives } from "#db/schema.server.ts";
import { type OrganizationKind, organizationKinds } from "./kinds.ts";

/** An organization, whole. */
export type Organization = typeof organizations.$inferSelect;

/** Someone who speaks for an organization, or was asked to. */
export type Representative = {
  personId: string;
  name: string;
  email: string;
  title: string;
  state: "invited" | "confirmed";
  listed: boolean;
};

/** The organization of this id, at this event; another event's is as unknown as none. */
export async function organizationOf(
  db: Reader,
  eventId: string,
  id: string,
): Promise<Organization | null> {
  const [row] = await db
    .select()
    .from(organizations)
    .where(and(eq(organizations.id, id), eq(organizations.eventId, eventId)));
  return row ?? null;
}

/** Every organization of an event that is not put away, in the order they came to be. */
export function activeOrganizations(db: Reader, eventId: string): Promise<Organization[]> {
  return db
    .select()
    .from(organizations)
    .where(and(eq(organizations.eventId, eventId), eq(organizations.state, "active")))
    .orderBy(asc(organizations.id));
}

/** All of them, with those put away, in that order. */
export function allOrganizations(db: Reader, eventId: string): Promise<Organization[]> {
  return db
    .select()
    .from(organizations)
    .where(eq(organizations.eventId, eventId))
    .orderBy(asc(organizations.id));
}

/** Who speaks for this organization, and who was asked to, in the order they came. */
export function representativesOf(db: Reader, organizationId: string): Promise<Representative[]> {
  return db
    .select({
      personId: representatives.personId,
      name: people.name,
      email: people.email,
      title: representatives.title,
      state: representatives.state,
      listed: representatives.listed,
    })
    .from(representatives)
    .innerJoin(people, eq(people.id, representatives.personId))
    .where(eq(representatives.organizationId, organizationId))
    .orderBy(asc(representatives.createdAt), asc(people.email));
}

/** The organization someone speaks for at an event or was asked to speak for; null for none. */
export async function representedBy(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
) {
  const [row] = await db
    .select({ organization: organizations, representative: representatives })
    .from(representatives)
    .innerJoin(organizations, eq(organizations.id, representatives.organizationId))
    .where(and(eq(representatives.eventId, eventId), eq(representatives.personId, personId)));
  return row ?? null;
}

/** How many confirmed representatives each of these has; those that have none are absent. */
export async function representativeCounts(
  db: Reader,
  eventId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: representatives.organizationId, n: count() })
    .from(representatives)
    .where(and(eq(representatives.eventId, eventId), eq(representatives.state, "confirmed")))
    .groupBy(representatives.organizationId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** How many organizations of each kind an event has. */
export async function kindCounts(
  db: Reader,
  eventId: string,
): Promise<Record<OrganizationKind, number>> {
  const rows = await db
    .select({ kind: organizations.kind, n: count() })
    .from(organizations)
    .where(and(eq(organizations.eventId, eventId), eq(organizations.state, "active")))
    .groupBy(organizations.kind);
  const counts = Object.fromEntries(organizationKinds.map((kind) => [kind, 0]));
  for (const { kind, n } of rows) counts[kind] = n;
  return counts as Record<OrganizationKind, number>;
}

/** The names of an event's communities, as its wall shows them: by name. */
export async function communityNames(
  db: Reader,
  eventId: string,
): Promise<Pick<Organization, "id" | "name">[]> {
  return db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(
      and(
        eq(organizations.eventId, eventId),
        eq(organizations.kind, "community"),
        eq(organizations.state, "active"),
      ),
    )
    .orderBy(asc(organizations.id));
}

/** The active organizations of an event that have one of these mail domains. */
export function organizationsByDomain(
  db: Reader,
  eventId: string,
  domains: string[],
): Promise<Organization[]> {
  return db
    .select()
    .from(organizations)
    .where(
      and(
        eq(organizations.eventId, eventId),
        eq(organizations.state, "active"),
        inArray(organizations.mailDomain, domains),
        sql`${organizations.mailDomain} <> ''`,
      ),
    )
    .orderBy(asc(organizations.id));
}
