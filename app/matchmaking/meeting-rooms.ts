import type { Reader } from "#db/open.ts";
import { writeRanges } from "./number-ranges.ts";
import { type MeetingRoom, roomsOf, tablesOf } from "./plan-settings.ts";

/** A room with its tables as its form and its line show them. */
export type RoomLine = MeetingRoom & {
  /** Ranges such as `1–60, 64`. */
  numbers: string;
  outOfOrder: string;
  booths: { number: number; partyId: string }[];
  usable: number;
  all: number;
};

/** The rooms of an event in their order, each with its tables. */
export async function roomLines(db: Reader, eventId: string): Promise<RoomLine[]> {
  const tables = await tablesOf(db, eventId);
  return (await roomsOf(db, eventId)).map((room) => {
    const own = tables.filter(({ roomId }) => roomId === room.id);
    const out = own.filter(({ outOfOrder }) => outOfOrder);
    return {
      ...room,
      numbers: writeRanges(own.map(({ number }) => number)),
      outOfOrder: writeRanges(out.map(({ number }) => number)),
      booths: own.flatMap(({ number, partyId }) => (partyId ? [{ number, partyId }] : [])),
      usable: own.length - out.length,
      all: own.length,
    };
  });
}
