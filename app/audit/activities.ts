import { and, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { activities } from "#db/schema.server.ts";
import type { ActivityVerb } from "./wording.ts";

/** One line of the audit, as it was written. */
export type Activity = typeof activities.$inferSelect;

/** What to look for; everything that is given has to hold. Instants in ms UTC. */
export type ActivityFilter = {
  verbs?: ActivityVerb[] | undefined;
  /** People, devices, buyers or the system itself. */
  actorKind?: Activity["actorKind"] | undefined;
  /** Any of these. */
  subjects?: { kind: string; id: string }[] | undefined;
  from?: Instant | undefined;
  until?: Instant | undefined;
};

/** Lines on one page of the list. */
export const activitiesPerPage = 50;

/** What happened at an event, the latest first: one page (counted from 1), and how many in all. */
export async function activitiesOf(
  db: Reader,
  { eventId, filter, page }: { eventId: string; filter: ActivityFilter; page: number },
): Promise<{ rows: Activity[]; total: number }> {
  const where = and(...conditions(eventId, filter));
  const rows = await db
    .select()
    .from(activities)
    .where(where)
    .orderBy(desc(activities.at), desc(activities.id))
    .limit(activitiesPerPage)
    .offset((page - 1) * activitiesPerPage);
  const [all] = await db.select({ n: count() }).from(activities).where(where);
  return { rows, total: all?.n ?? 0 };
}

function conditions(eventId: string, filter: ActivityFilter): SQL[] {
  const { verbs, actorKind, subjects, from, until } = filter;
  return [
    eq(activities.eventId, eventId),
    ...(verbs ? [inArray(activities.verb, verbs)] : []),
    ...(actorKind ? [eq(activities.actorKind, actorKind)] : []),
    ...(subjects ? [or(...subjects.map(isAbout)) ?? sql`false`] : []),
    ...(from !== undefined ? [gte(activities.at, from)] : []),
    ...(until !== undefined ? [lt(activities.at, until)] : []),
  ];
}

function isAbout({ kind, id }: { kind: string; id: string }): SQL | undefined {
  return and(eq(activities.subjectKind, kind), eq(activities.subjectId, id));
}
