import { sql } from "drizzle-orm";
import { prepared, type Tx } from "#db/open.ts";
import { calendars } from "#db/schema.server.ts";

/**
 * Nobody else can commit these people at this event until the transaction ends. Several are locked
 * in one order, so that no two transactions wait for each other: lock all at once. A part of verbs.
 */
export async function lockCalendars(
  tx: Tx,
  { eventId, personIds }: { eventId: string; personIds: string[] },
): Promise<void> {
  for (const personId of [...new Set(personIds)].sort()) {
    await lock(tx).execute({ eventId, personId });
  }
}

const lock = prepared((tx: Tx) =>
  tx
    .insert(calendars)
    .values({
      eventId: sql.placeholder("eventId"),
      personId: sql.placeholder("personId"),
      changes: 1,
    })
    .onConflictDoUpdate({
      target: [calendars.eventId, calendars.personId],
      set: { changes: sql`${calendars.changes} + 1` },
    })
    .prepare("lock_calendar"),
);
