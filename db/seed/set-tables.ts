import { and, asc, count, desc, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import {
  availabilities,
  meetingRequests,
  meetingRooms,
  meetingTables,
  partyLimits,
  planSettings,
  representatives,
} from "#db/schema.server.ts";
import { holdAlone } from "#db/word-lock.ts";
import { diceOf } from "./dice.ts";

/** Where the demo's people meet: two halls of one house, and booths of those who sponsor it. */
const halls = [
  {
    name: { zh: "江厅", en: "River Hall" },
    way: { zh: "一层，签到台左手边", en: "Ground floor, left of the check-in desk" },
    tables: 36,
  },
  {
    name: { zh: "梧桐厅", en: "Parasol Tree Hall" },
    way: { zh: "二层，扶梯上来右转", en: "Second floor, right after the escalator" },
    tables: 8,
  },
];

const sponsors = 5;

/** What one of ten people each says of their time; the other six say nothing. */
const rules: Pick<typeof availabilities.$inferInsert, "part" | "most" | "breakAfter">[] = [
  { part: "mornings", most: null, breakAfter: null },
  { part: "afternoons", most: null, breakAfter: null },
  { part: "all", most: 6, breakAfter: null },
  { part: "all", most: null, breakAfter: 3 },
];

/**
 * The demo has tables, sponsors with booths and floors, and people who have said when and how often
 * they meet. Once only: what organizers have changed since stays as they left it.
 */
export async function setTables(db: Db, event: Event): Promise<void> {
  await transact(db, async (tx) => {
    await holdAlone(tx, `tables ${event.id}`);
    const has = await tx.$count(meetingRooms, eq(meetingRooms.eventId, event.id));
    if (has > 0) return;
    const at = event.createdAt;
    const rooms = halls.map(({ name, way }, n) => ({
      id: newId(at),
      eventId: event.id,
      name,
      building: "",
      way,
      position: n + 1,
    }));
    const asked = await tx
      .select({ id: meetingRequests.toPartyId, n: count() })
      .from(meetingRequests)
      .where(and(eq(meetingRequests.eventId, event.id), eq(meetingRequests.state, "accepted")))
      .groupBy(meetingRequests.toPartyId)
      .orderBy(desc(count()), asc(meetingRequests.toPartyId))
      .limit(sponsors);
    await insertMany(tx, meetingRooms, rooms);
    const table = (roomId: string, number: number, partyId: string | null = null) => ({
      id: newId(at),
      eventId: event.id,
      roomId,
      number,
      partyId,
      outOfOrder: false,
    });
    const [first] = rooms;
    await insertMany(tx, meetingTables, [
      ...rooms.flatMap(({ id }, n) =>
        Array.from({ length: halls[n]?.tables ?? 0 }, (_, m) => table(id, m + 1)),
      ),
      ...asked.map(({ id }, n) => table(first?.id ?? "", 101 + n, id)),
    ]);
    await insertMany(
      tx,
      partyLimits,
      asked.map(({ id }) => ({ partyId: id, eventId: event.id, least: 4, most: null })),
    );
    await tx
      .insert(planSettings)
      .values({
        eventId: event.id,
        least: 0,
        most: 10,
        fairness: "lex",
        weights: { accepted: 100, must: 30, would: 15, interest: 40 },
        walkMinutes: 10,
        stay: 20,
        peopleMayChange: true,
        changeUntilMinutes: 60,
      })
      .onConflictDoNothing();
    const speaking = await tx
      .select({ personId: representatives.personId })
      .from(representatives)
      .where(eq(representatives.eventId, event.id))
      .orderBy(asc(representatives.personId));
    await insertMany(
      tx,
      availabilities,
      speaking.flatMap(({ personId }, n) => {
        const rule = rules[Math.floor(diceOf(6_000_000 + n).next() * 10)];
        return rule ? [{ eventId: event.id, personId, ...rule }] : [];
      }),
    );
  });
}
