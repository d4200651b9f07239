import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingRooms, meetingTables } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";

/** A room with so many tables, as rows; the ids of the tables by number. */
export async function tablesIn(
  db: Db,
  event: Pick<Event, "id">,
  count: number,
  { building = "", position = 1 } = {},
): Promise<string[]> {
  const room = newId(now);
  const ids = Array.from({ length: count }, () => newId(now));
  await transact(db, async (tx) => {
    await tx.insert(meetingRooms).values({
      id: room,
      eventId: event.id,
      name: { zh: `厅 ${position}`, en: `Hall ${position}` },
      building,
      way: { zh: "", en: "" },
      position,
    });
    await insertMany(
      tx,
      meetingTables,
      ids.map((id, at) => ({
        id,
        eventId: event.id,
        roomId: room,
        number: at + 1,
        partyId: null,
        outOfOrder: false,
      })),
    );
  });
  return ids;
}
