import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { type Seating, seatingOf } from "#app/agenda/seats.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { checkInLists, gates, releasedSlots, rooms, sessions } from "#db/schema.server.ts";

/** A released session that gives seats out, where and when, how full, and the gate of its door. */
export type RoomDoor = Seating & {
  sessionId: string;
  title: Localized;
  room: Localized | null;
  startsAt: Instant;
  endsAt: Instant;
  gateId: string | null;
};

/** The rooms' doors of an event in the order their sessions begin; three queries. */
export async function roomDoors(db: Reader, eventId: string): Promise<RoomDoor[]> {
  const rows = await db
    .select({
      sessionId: sessions.id,
      title: releasedSlots.title,
      room: rooms.name,
      startsAt: releasedSlots.startsAt,
      endsAt: releasedSlots.endsAt,
      gateId: gates.id,
    })
    .from(releasedSlots)
    .innerJoin(sessions, eq(sessions.id, releasedSlots.sessionId))
    .leftJoin(rooms, eq(rooms.id, releasedSlots.roomId))
    .leftJoin(
      checkInLists,
      and(eq(checkInLists.sessionId, sessions.id), isNull(checkInLists.removedAt)),
    )
    .leftJoin(gates, and(eq(gates.listId, checkInLists.id), isNull(gates.removedAt)))
    .where(and(eq(releasedSlots.eventId, eventId), isNotNull(sessions.seats)))
    .orderBy(asc(releasedSlots.startsAt), asc(sessions.id), asc(gates.id));
  const seating = await seatingOf(db, eventId);
  const first = new Map(rows.toReversed().map((row) => [row.sessionId, row]));
  return [...new Set(rows.map(({ sessionId }) => sessionId))].flatMap((sessionId) => {
    const row = first.get(sessionId);
    return row
      ? [{ ...row, ...(seating.get(sessionId) ?? { seats: 0, taken: 0, waiting: 0 }) }]
      : [];
  });
}
