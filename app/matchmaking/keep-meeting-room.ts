import { and, desc, eq, inArray } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { type Localized, localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingRooms, meetings, meetingTables, parties } from "#db/schema.server.ts";
import { lockPlan } from "./lock-plan.ts";

export type RoomRefusal = "unknown_room" | "table_in_use" | "no_such_table" | "unknown_booth_party";

type Details = {
  name: Localized;
  building: string;
  way: Localized;
  /** The tables there are, those nobody can sit at now, and those that are one party's own. */
  numbers: number[];
  outOfOrder: number[];
  booths: { number: number; partyId: string }[];
};

/**
 * Sets up a room of an event (`id` null: a new one) with its tables by number; tables that stay keep
 * their meetings. Refuses a room that is not there, to take a table away at which somebody meets
 * (put it out of order instead, and plan anew), a table out of order or a booth that is none of its
 * numbers, and a booth of nobody.
 */
export async function keepMeetingRoom(
  db: Db,
  order: { eventId: string; id: string | null; details: Details; actor: Actor; now: Instant },
): Promise<Result<{ id: string }, RoomRefusal>> {
  const { eventId, details, actor, now } = order;
  const { numbers, outOfOrder, booths, ...room } = details;
  const strange = [...outOfOrder, ...booths.map(({ number }) => number)].find(
    (number) => !numbers.includes(number),
  );
  if (strange !== undefined) return refused("no_such_table", { number: strange });
  return transact(db, async (tx): Promise<Result<{ id: string }, RoomRefusal>> => {
    await lockPlan(tx, eventId);
    const had = order.id === null ? [] : await tablesIn(tx, eventId, order.id);
    if (had === null) return refused("unknown_room");
    const known = await knownParties(tx, eventId, booths);
    if (known < new Set(booths.map(({ partyId }) => partyId)).size) {
      return refused("unknown_booth_party");
    }
    const gone = had.filter(({ number }) => !numbers.includes(number));
    const used = await inUse(
      tx,
      gone.map(({ id }) => id),
    );
    if (used > 0) return refused("table_in_use", { count: used });

    const id = order.id ?? newId(now);
    const position = order.id === null ? await nextPosition(tx, eventId) : undefined;
    if (position === undefined)
      await tx.update(meetingRooms).set(room).where(eq(meetingRooms.id, id));
    else await tx.insert(meetingRooms).values({ id, eventId, ...room, position });
    if (gone.length > 0) {
      const ids = gone.map((one) => one.id);
      await tx.delete(meetingTables).where(inArray(meetingTables.id, ids));
    }
    const stateOf = (number: number) => ({
      partyId: booths.find((one) => one.number === number)?.partyId ?? null,
      outOfOrder: outOfOrder.includes(number),
    });
    for (const table of had) {
      const state = stateOf(table.number);
      if (state.partyId === table.partyId && state.outOfOrder === table.outOfOrder) continue;
      await tx.update(meetingTables).set(state).where(eq(meetingTables.id, table.id));
    }
    const fresh = numbers.filter((number) => !had.some((one) => one.number === number));
    await insertMany(
      tx,
      meetingTables,
      fresh.map((number) => ({ id: newId(now), eventId, roomId: id, number, ...stateOf(number) })),
    );
    await note(tx, { eventId, id, name: room.name, actor, now });
    return ok({ id });
  });
}

/** Takes a room away with its tables. Refuses one that is not there, or in which somebody meets. */
export async function removeMeetingRoom(
  db: Db,
  { eventId, id, actor, now }: { eventId: string; id: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_room" | "table_in_use">> {
  type Done = Result<undefined, "unknown_room" | "table_in_use">;
  return transact(db, async (tx): Promise<Done> => {
    await lockPlan(tx, eventId);
    const had = await tablesIn(tx, eventId, id);
    if (had === null) return refused("unknown_room");
    const used = await inUse(
      tx,
      had.map((one) => one.id),
    );
    if (used > 0) return refused("table_in_use", { count: used });
    const [room] = await tx.delete(meetingRooms).where(eq(meetingRooms.id, id)).returning();
    await note(tx, { eventId, id, name: room?.name ?? { zh: "", en: "" }, actor, now });
    return ok();
  });
}

async function tablesIn(tx: Tx, eventId: string, roomId: string) {
  const [room] = await tx
    .select({ id: meetingRooms.id })
    .from(meetingRooms)
    .where(and(eq(meetingRooms.id, roomId), eq(meetingRooms.eventId, eventId)));
  if (!room) return null;
  return tx.select().from(meetingTables).where(eq(meetingTables.roomId, roomId));
}

async function inUse(tx: Tx, tableIds: string[]): Promise<number> {
  if (tableIds.length === 0) return 0;
  return tx.$count(
    meetings,
    and(eq(meetings.state, "planned"), inArray(meetings.tableId, tableIds)),
  );
}

async function knownParties(tx: Tx, eventId: string, booths: Details["booths"]): Promise<number> {
  const ids = booths.map(({ partyId }) => partyId);
  if (ids.length === 0) return 0;
  return tx.$count(parties, and(eq(parties.eventId, eventId), inArray(parties.id, ids)));
}

async function nextPosition(tx: Tx, eventId: string): Promise<number> {
  const [last] = await tx
    .select({ position: meetingRooms.position })
    .from(meetingRooms)
    .where(eq(meetingRooms.eventId, eventId))
    .orderBy(desc(meetingRooms.position))
    .limit(1);
  return (last?.position ?? 0) + 1;
}

function note(
  tx: Tx,
  of: { eventId: string; id: string; name: Localized; actor: Actor; now: Instant },
): Promise<void> {
  return recordActivity(tx, {
    eventId: of.eventId,
    actor: of.actor,
    verb: "changed_meeting_tables",
    subject: { kind: "meetings", id: of.id },
    detail: { name: localized(of.name, "zh") },
    at: of.now,
  });
}
