import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { organizations, representatives } from "#db/schema.server.ts";
import { type Organization, organizationOf } from "./organizations.ts";

export type MergeRefusal = "unknown_organization" | "same_organization" | "kinds_differ";

/**
 * One organization turns out to be another: its representatives speak for that one, which takes over
 * what it lacked itself, and it is put away. Refuses itself, another kind, and one that is not there
 * or put away. A part of other verbs.
 */
export async function mergeInto(
  tx: Tx,
  { eventId, id, into, now }: { eventId: string; id: string; into: string; now: Instant },
): Promise<Result<{ from: Organization; into: Organization }, MergeRefusal>> {
  if (id === into) return refused("same_organization");
  const [from, to] = [
    await organizationOf(tx, eventId, id),
    await organizationOf(tx, eventId, into),
  ];
  if (!from || to?.state !== "active") return refused("unknown_organization");
  if (from.kind !== to.kind) return refused("kinds_differ");

  await tx
    .update(representatives)
    .set({ organizationId: into })
    .where(and(eq(representatives.eventId, eventId), eq(representatives.organizationId, id)));
  await tx
    .update(organizations)
    .set({ state: "archived", mergedInto: into, changedAt: now })
    .where(eq(organizations.id, id));
  await tx
    .update(organizations)
    .set(completed(to, from, now))
    .where(eq(organizations.id, into));
  return ok({ from, into: to });
}

/** What the one that stays takes over: whatever it says nothing about itself. */
function completed(to: Organization, from: Organization, now: Instant) {
  const both = (own: Organization["name"], other: Organization["name"]) => ({
    zh: own.zh || other.zh,
    en: own.en || other.en,
  });
  const list = (own: string[], other: string[]) => (own.length > 0 ? own : other);
  return {
    name: both(to.name, from.name),
    tagline: both(to.tagline, from.tagline),
    about: both(to.about, from.about),
    traction: both(to.traction, from.traction),
    website: to.website || from.website,
    mailDomain: to.mailDomain || from.mailDomain,
    deckUrl: to.deckUrl || from.deckUrl,
    booth: to.booth || from.booth,
    logo: to.logo ?? from.logo,
    sectors: list(to.sectors, from.sectors),
    stages: list(to.stages, from.stages),
    regions: list(to.regions, from.regions),
    ticketFrom: to.ticketFrom ?? from.ticketFrom,
    ticketUntil: to.ticketUntil ?? from.ticketUntil,
    leads: to.leads ?? from.leads,
    raising: to.raising ?? from.raising,
    changedAt: now,
  };
}
