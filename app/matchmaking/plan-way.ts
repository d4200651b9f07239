import { count, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { activeOrganizations } from "#app/organizations/organizations.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import type { Reader } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";
import { consentedPairs } from "./consent.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { tablesOf } from "./plan-settings.ts";
import { proposalsOf } from "./proposals.ts";
import { publicationsOf } from "./publications.ts";

export const wayKeys = [
  "event",
  "organizations",
  "tickets",
  "people",
  "open",
  "tables",
  "agreed",
  "plan",
  "publish",
] as const;

/** One thing there has to be before the next makes sense. */
export type WayStep = {
  key: (typeof wayKeys)[number];
  isDone: boolean;
  /** How many there are. */
  n: number;
  /** How many are on their way. */
  waiting: number;
};

/**
 * What leads an event to published meetings, in the order in which it is done: the event is out,
 * organizations are there, a ticket type lets people ask, people have agreed to speak, requests are
 * open, there are tables, two have agreed to meet, and a plan was made, to be published. null for
 * an event whose meetings were published: it has arrived.
 */
export async function wayToPlan(db: Reader, event: Event): Promise<WayStep[] | null> {
  if ((await publicationsOf(db, event.id)).length > 0) return null;
  const organizations = await activeOrganizations(db, event.id);
  const states = await db
    .select({ state: representatives.state, n: count() })
    .from(representatives)
    .where(eq(representatives.eventId, event.id))
    .groupBy(representatives.state);
  const tables = await tablesOf(db, event.id);
  const pairs = await consentedPairs(db, event.id);
  const plans = await proposalsOf(db, event.id);
  const { isOpen } = await meetingSettingsOf(db, event);
  const counts: Record<WayStep["key"], number> = {
    event: Number(event.state === "published"),
    organizations: organizations.length,
    tickets: (await ticketTypesOf(db, event.id)).length,
    people: states.find(({ state }) => state === "confirmed")?.n ?? 0,
    open: Number(isOpen),
    tables: tables.filter(({ outOfOrder }) => !outOfOrder).length,
    agreed: pairs.length,
    plan: plans.filter(({ state }) => state === "done").length,
    publish: 0,
  };
  const invited = states.find(({ state }) => state === "invited")?.n ?? 0;
  return wayKeys.map((key) => ({
    key,
    isDone: counts[key] > 0,
    n: counts[key],
    waiting: key === "people" ? invited : 0,
  }));
}
