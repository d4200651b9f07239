import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { meetingRooms, meetingTables } from "#db/schema.server.ts";
import type { MeetingPlace } from "./meetings.ts";

/** Where the tables of an event are, by their ids. */
export async function placesOf(db: Reader, eventId: string): Promise<Map<string, MeetingPlace>> {
  const rows = await db
    .select({ table: meetingTables, room: meetingRooms })
    .from(meetingTables)
    .innerJoin(meetingRooms, eq(meetingRooms.id, meetingTables.roomId))
    .where(eq(meetingTables.eventId, eventId));
  return new Map(
    rows.map(({ table: { id, number, partyId }, room: { name, building, way } }) => [
      id,
      { tableId: id, number, room: name, building, way, partyId },
    ]),
  );
}
