import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { type Instant, instantOf, startOfDay } from "#app/lib/time.ts";
import { prepared, type Reader } from "#db/open.ts";
import { events } from "#db/schema.server.ts";

/** A conference, whole: names, days, place, money and rules. */
export type Event = typeof events.$inferSelect;

/** What a list of events shows. */
export type EventSummary = Pick<
  Event,
  "id" | "slug" | "name" | "tagline" | "venue" | "firstDay" | "lastDay" | "accentHue" | "state"
>;

/** The event of this id, whatever its state. */
export async function eventById(db: Reader, id: string): Promise<Event | null> {
  const [event] = await byId(db).execute({ id });
  return event ?? null;
}

/** The event at this address, whatever its state: guards decide who may see a draft. */
export async function eventBySlug(db: Reader, slug: string): Promise<Event | null> {
  const [event] = await bySlug(db).execute({ slug });
  return event ?? null;
}

/** The published event that `/` leads to, if one was chosen. */
export async function featuredEvent(db: Reader): Promise<Event | null> {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.featured, true), eq(events.state, "published")))
    .limit(1);
  return event ?? null;
}

/** Every published event, the next days first. */
export function publishedEvents(db: Reader): Promise<EventSummary[]> {
  return db
    .select(summary)
    .from(events)
    .where(eq(events.state, "published"))
    .orderBy(asc(events.firstDay), asc(events.slug));
}

/** These events in any state, the latest days first. */
export function eventsById(db: Reader, ids: string[]): Promise<EventSummary[]> {
  return db
    .select(summary)
    .from(events)
    .where(inArray(events.id, ids))
    .orderBy(desc(events.firstDay), asc(events.slug));
}

/** The revision of every event, by slug: what cached public pages are kept under. */
export async function eventRevisions(db: Reader): Promise<Map<string, number>> {
  const rows = await db.select({ slug: events.slug, revision: events.revision }).from(events);
  return new Map(rows.map((row) => [row.slug, row.revision]));
}

/** When an event's doors open on its first day (ms UTC); the day's start where clocks skip it. */
export function opensAt(event: Pick<Event, "firstDay" | "opensAt" | "zone">): Instant {
  return (
    instantOf(`${event.firstDay}T${event.opensAt}`, event.zone) ??
    startOfDay(event.firstDay, event.zone)
  );
}

/** When an event closes on its last day (ms UTC); the day's start where clocks skip it. */
export function closesAt(event: Pick<Event, "lastDay" | "closesAt" | "zone">): Instant {
  return (
    instantOf(`${event.lastDay}T${event.closesAt}`, event.zone) ??
    startOfDay(event.lastDay, event.zone)
  );
}

const summary = {
  id: events.id,
  slug: events.slug,
  name: events.name,
  tagline: events.tagline,
  venue: events.venue,
  firstDay: events.firstDay,
  lastDay: events.lastDay,
  accentHue: events.accentHue,
  state: events.state,
};

const byId = prepared((db: Reader) =>
  db
    .select()
    .from(events)
    .where(eq(events.id, sql.placeholder("id")))
    .prepare("event_by_id"),
);

const bySlug = prepared((db: Reader) =>
  db
    .select()
    .from(events)
    .where(eq(events.slug, sql.placeholder("slug")))
    .prepare("event_by_slug"),
);
