import { asc, eq } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { meetingRooms, meetingTables, partyLimits, planSettings } from "#db/schema.server.ts";

type Row = typeof planSettings.$inferSelect;

/** By which rules the meetings of an event are planned. */
export type PlanSettings = Omit<Row, "eventId">;

/**
 * What nobody has decided yet: everyone's first meeting before anyone's second, a dozen at most, and
 * five minutes to another building.
 */
export const usualPlanSettings: PlanSettings = {
  least: 0,
  most: 12,
  fairness: "lex",
  weights: { accepted: 100, must: 30, would: 15, interest: 40 },
  walkMinutes: 10,
  stay: 20,
  peopleMayChange: true,
  changeUntilMinutes: 60,
};

/** By which rules an event's meetings are planned. */
export async function planSettingsOf(db: Reader, eventId: string): Promise<PlanSettings> {
  const [row] = await db.select().from(planSettings).where(eq(planSettings.eventId, eventId));
  if (!row) return usualPlanSettings;
  const { eventId: _, ...settings } = row;
  return settings;
}

/** Where tables stand. */
export type MeetingRoom = Omit<typeof meetingRooms.$inferSelect, "eventId">;

/** A table with its room. */
export type MeetingTable = {
  id: string;
  number: number;
  roomId: string;
  room: Localized;
  building: string;
  partyId: string | null;
  outOfOrder: boolean;
};

/** The rooms of an event in their order. */
export async function roomsOf(db: Reader, eventId: string): Promise<MeetingRoom[]> {
  const rows = await db
    .select()
    .from(meetingRooms)
    .where(eq(meetingRooms.eventId, eventId))
    .orderBy(asc(meetingRooms.position), asc(meetingRooms.id));
  return rows.map(({ eventId: _, ...room }) => room);
}

/** The tables of an event, room by room, by number. */
export async function tablesOf(db: Reader, eventId: string): Promise<MeetingTable[]> {
  return db
    .select({
      id: meetingTables.id,
      number: meetingTables.number,
      roomId: meetingTables.roomId,
      room: meetingRooms.name,
      building: meetingRooms.building,
      partyId: meetingTables.partyId,
      outOfOrder: meetingTables.outOfOrder,
    })
    .from(meetingTables)
    .innerJoin(meetingRooms, eq(meetingRooms.id, meetingTables.roomId))
    .where(eq(meetingTables.eventId, eventId))
    .orderBy(
      asc(meetingRooms.position),
      asc(meetingRooms.id),
      asc(meetingTables.number),
      asc(meetingTables.id),
    );
}

/** What a party was promised or may have at most; null: as everyone. */
export type PartyLimit = { least: number | null; most: number | null };

/** The parties of an event with limits of their own. */
export async function partyLimitsOf(db: Reader, eventId: string): Promise<Map<string, PartyLimit>> {
  const rows = await db.select().from(partyLimits).where(eq(partyLimits.eventId, eventId));
  return new Map(rows.map(({ partyId, least, most }) => [partyId, { least, most }]));
}
