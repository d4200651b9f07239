import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import type { Reader } from "#db/open.ts";
import {
  meetingRooms,
  meetingSitters,
  meetings,
  meetingTables,
  people,
} from "#db/schema.server.ts";
import { partyNamesOf } from "./parties.ts";

/** Where a meeting is. */
export type MeetingPlace = {
  tableId: string;
  number: number;
  room: Localized;
  building: string;
  way: Localized;
  /** Whose booth it is; null for a table of everyone's. */
  partyId: string | null;
};

export type MeetingSide = {
  partyId: string;
  kind: PartyKind;
  name: Localized;
  sitters: Sitter[];
};

/** Who sits at a meeting, and whether they came. */
export type Sitter = Pick<
  typeof meetingSitters.$inferSelect,
  "personId" | "arrivedAt" | "arrivedBy" | "missedAt"
> & { name: string };

/** A meeting with both its sides, the lesser party's first. */
export type Meeting = Omit<
  typeof meetings.$inferSelect,
  "aPartyId" | "bPartyId" | "tableId" | "canceledByPartyId"
> & {
  sides: [MeetingSide, MeetingSide];
  /** Null where it has no table any more. */
  place: MeetingPlace | null;
  canceledByPartyId: string | null;
};

type Which = {
  eventId: string;
  ids?: string[];
  /** Of this person alone. */
  personId?: string;
  partyId?: string;
  /** Those that take place, unless canceled ones are asked for as well. */
  states?: Meeting["state"][];
};

/** Meetings of an event in the order of time and tables; four queries. */
export async function meetingsOf(db: Reader, which: Which): Promise<Meeting[]> {
  const { eventId, ids, personId, partyId, states = ["planned"] } = which;
  if (ids?.length === 0) return [];
  const own = personId
    ? db
        .select({ id: meetingSitters.meetingId })
        .from(meetingSitters)
        .where(and(eq(meetingSitters.eventId, eventId), eq(meetingSitters.personId, personId)))
    : null;
  const rows = await db
    .select({ meeting: meetings, table: meetingTables, room: meetingRooms })
    .from(meetings)
    .leftJoin(meetingTables, eq(meetingTables.id, meetings.tableId))
    .leftJoin(meetingRooms, eq(meetingRooms.id, meetingTables.roomId))
    .where(
      and(
        eq(meetings.eventId, eventId),
        inArray(meetings.state, states),
        own ? inArray(meetings.id, own) : undefined,
        ids ? inArray(meetings.id, ids) : undefined,
        partyId ? or(eq(meetings.aPartyId, partyId), eq(meetings.bPartyId, partyId)) : undefined,
      ),
    )
    .orderBy(
      asc(meetings.startsAt),
      asc(meetingRooms.position),
      asc(meetingTables.number),
      asc(meetings.id),
    );
  if (rows.length === 0) return [];
  const sitters = await sittersOf(db, {
    eventId,
    ids: rows.map((row) => row.meeting.id),
  });
  const names = await partyNamesOf(
    db,
    eventId,
    rows.flatMap(({ meeting }) => [meeting.aPartyId, meeting.bPartyId]),
  );
  return rows.map(({ meeting, table, room }) => {
    const { aPartyId, bPartyId, tableId: _, ...rest } = meeting;
    const side = (id: string): MeetingSide => ({
      partyId: id,
      kind: names.get(id)?.kind ?? "person",
      name: names.get(id)?.name ?? { zh: "", en: "" },
      sitters: (sitters.get(meeting.id) ?? []).filter((one) => one.partyId === id),
    });
    const place = table &&
      room && {
        tableId: table.id,
        number: table.number,
        room: room.name,
        building: room.building,
        way: room.way,
        partyId: table.partyId,
      };
    return { ...rest, sides: [side(aPartyId), side(bPartyId)], place };
  });
}

/** One meeting of an event; null where there is none of this id. */
export async function meetingOf(
  db: Reader,
  { eventId, id }: { eventId: string; id: string },
): Promise<Meeting | null> {
  const states = ["planned", "canceled"] as const;
  const [found] = await meetingsOf(db, { eventId, ids: [id], states: [...states] });
  return found ?? null;
}

async function sittersOf(
  db: Reader,
  { eventId, ids }: { eventId: string; ids: string[] },
): Promise<Map<string, (Sitter & { partyId: string })[]>> {
  const few = ids.length <= 500 ? inArray(meetingSitters.meetingId, ids) : undefined;
  const rows = await db
    .select({
      meetingId: meetingSitters.meetingId,
      partyId: meetingSitters.partyId,
      personId: meetingSitters.personId,
      arrivedAt: meetingSitters.arrivedAt,
      arrivedBy: meetingSitters.arrivedBy,
      missedAt: meetingSitters.missedAt,
      name: people.name,
    })
    .from(meetingSitters)
    .innerJoin(people, eq(people.id, meetingSitters.personId))
    .where(and(eq(meetingSitters.eventId, eventId), few))
    .orderBy(asc(meetingSitters.personId));
  const found = new Map<string, (Sitter & { partyId: string })[]>();
  for (const { meetingId, ...one } of rows) {
    const known = found.get(meetingId);
    if (known) known.push(one);
    else found.set(meetingId, [one]);
  }
  return found;
}
