import type { Event } from "#app/event/events.ts";
import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, type Instant, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Attendance, attendanceOf, isLeftAlone } from "./attendance.ts";
import { checkInFrom } from "./day-times.ts";
import { type Meeting, meetingsOf } from "./meetings.ts";
import { roomsOf, tablesOf } from "./plan-settings.ts";

/** A meeting as the board shows it at its table. */
export type BoardMeeting = {
  id: string;
  from: string;
  until: string;
  isOn: boolean;
  /** One side is there, the other five minutes late. */
  isAlone: boolean;
  /** Staff may say who has come: from a quarter of an hour ahead. */
  isOpen: boolean;
  minutesLeft: number;
  sides: { partyId: string; name: Localized; people: string; as: Attendance }[];
};

export type BoardTable = {
  id: string;
  number: number;
  outOfOrder: boolean;
  booth: boolean;
  now: BoardMeeting | null;
  next: BoardMeeting | null;
};

export type TableBoard = {
  rooms: { id: string; name: Localized; building: string; tables: BoardTable[] }[];
  counts: { tables: number; on: number; arrived: number; late: number; alone: number };
  at: string;
};

/** All tables of an event as they are at `now`: what is on, what comes next, and who is there. */
export async function tableBoard(
  db: Reader,
  { event, lang, now }: { event: Pick<Event, "id" | "zone">; lang: Lang; now: Instant },
): Promise<TableBoard> {
  const tables = await tablesOf(db, event.id);
  const rooms = await roomsOf(db, event.id);
  const ahead = (await meetingsOf(db, { eventId: event.id })).filter(({ endsAt }) => endsAt > now);
  const byTable = new Map<string, Meeting[]>();
  for (const meeting of ahead) {
    const id = meeting.place?.tableId ?? "";
    byTable.set(id, [...(byTable.get(id) ?? []), meeting]);
  }
  const on = ahead.filter(({ startsAt }) => startsAt <= now);
  const sides = on.flatMap((one) => one.sides.map((side) => attendanceOf(one, side, now)));
  return {
    rooms: rooms.map(({ id, name, building }) => ({
      id,
      name,
      building,
      tables: tables
        .filter(({ roomId }) => roomId === id)
        .map((table) => {
          const own = byTable.get(table.id) ?? [];
          // Of two that are on, somebody was called to the later one.
          const current = own.filter(({ startsAt }) => startsAt <= now).at(-1);
          const next = own.find(({ startsAt }) => startsAt > now);
          return {
            id: table.id,
            number: table.number,
            outOfOrder: table.outOfOrder,
            booth: table.partyId !== null,
            now: current ? shown(current) : null,
            next: next ? shown(next) : null,
          };
        }),
    })),
    counts: {
      tables: tables.filter(({ outOfOrder }) => !outOfOrder).length,
      on: on.length,
      arrived: sides.filter((as) => as === "arrived").length,
      late: sides.filter((as) => as === "late").length,
      alone: on.filter((one) => isLeftAlone(one, now)).length,
    },
    at: clockOf(now, event.zone),
  };

  function shown(meeting: Meeting): BoardMeeting {
    const { id, startsAt, endsAt } = meeting;
    return {
      id,
      from: clockOf(startsAt, event.zone),
      until: clockOf(endsAt, event.zone),
      isOn: startsAt <= now,
      isAlone: isLeftAlone(meeting, now),
      isOpen: startsAt - checkInFrom <= now,
      minutesLeft: Math.ceil((endsAt - now) / minute),
      sides: meeting.sides.map((side) => ({
        partyId: side.partyId,
        name: side.name,
        people: side.sitters
          .map(({ name }) => name)
          .filter((name) => name !== localized(side.name, lang))
          .join(lang === "zh" ? "、" : ", "),
        as: attendanceOf(meeting, side, now),
      })),
    };
  }
}
