import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, type Day, dayOf, hour, type Instant, minute, wallTime } from "#app/lib/time.ts";
import type { Schedule, ScheduleDay, ScheduleSession, Slot } from "../schedule.ts";

/** For whom a schedule is written: their language, and the addresses of its pages. */
export type WriteOptions = {
  lang: Lang;
  /** Where this very file is published; its path names the language. */
  url: string;
  /** The page of a session, absolute. */
  sessionUrl(session: ScheduleSession): string;
  /** The version of this program. */
  generator: string;
};

export type Placed = ScheduleSession & { slot: Slot };
export type ListedRoom = { key: string | null; name: string; sessions: Placed[] };
export type ListedDay = ScheduleDay & { rooms: ListedRoom[] };

/**
 * What takes place, day by day and room by room, in the order of rooms and of time. Sessions that
 * have no time yet or were canceled are not listed; a room's name is unique in this language.
 */
export function listedDays(schedule: Schedule, lang: Lang): ListedDay[] {
  const placed = schedule.sessions.filter(isPlaced);
  const names = roomNames(schedule, lang);
  const order = [...schedule.rooms.map(({ key }) => key), null];
  return schedule.days.map((day) => {
    const today = placed.filter(({ slot }) => slot.day === day.date);
    const rooms = order.map((key) => ({
      key,
      name: names.get(key) ?? "",
      sessions: today
        .filter(({ slot }) => slot.room === key)
        .sort((a, b) => a.slot.start - b.slot.start || (a.key < b.key ? -1 : 1)),
    }));
    return { ...day, rooms: rooms.filter(({ sessions }) => sessions.length > 0) };
  });
}

/** The name of each room in this language, by its key; where two have the same, numbered. */
export function roomNames(schedule: Schedule, lang: Lang): Map<string | null, string> {
  const taken = new Set<string>();
  const names = new Map<string | null, string>();
  for (const room of schedule.rooms) {
    const name = localized(room.name, lang);
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    names.set(room.key, unique);
  }
  return names;
}

/** A number of its own for every session: the one it has, if no earlier one has it, else a free one. */
export function sessionNumbers({ sessions }: Schedule): Map<string, number> {
  const own = new Set(sessions.flatMap(({ ids }) => ids.number ?? []));
  const taken = new Set<number>();
  const numbers = new Map<string, number>();
  let free = 1;
  for (const { key, ids } of sessions) {
    let number = ids.number ?? 0;
    if (number < 1 || taken.has(number)) {
      while (own.has(free) || taken.has(free)) free++;
      number = free;
    }
    taken.add(number);
    numbers.set(key, number);
  }
  return numbers;
}

/** A moment as ISO 8601 with the offset of its zone: `2026-11-24T09:00:00+08:00`. */
export function offsetTime(at: Instant, zone: string): string {
  const wall = wallTime(at, zone);
  const offset = Math.round((Date.parse(`${wall}Z`) - Math.floor(at / minute) * minute) / minute);
  const size = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  return `${wall}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `HH:MM` of how long a slot is; at most 99:59, which is the longest the format can say. */
export function durationOf({ start, end }: Slot): string {
  const length = Math.min(end - start, 99 * hour + 59 * minute);
  return `${two(Math.floor(length / hour))}:${two(Math.floor((length % hour) / minute))}`;
}

/** What a slot says of itself: its date with offset, its clock and how long it is. */
export function slotTexts(slot: Slot, zone: string) {
  return {
    date: offsetTime(slot.start, zone),
    start: clockOf(slot.start, zone),
    duration: durationOf(slot),
    end: offsetTime(slot.end, zone),
  };
}

/** The first and the last day; on a schedule without any, the day of its first slot or of 1970. */
export function spanOf({ days, sessions, zone }: Schedule): { first: Day; last: Day } {
  const other = dayOf(sessions.find(isPlaced)?.slot.start ?? 0, zone);
  return { first: days[0]?.date ?? other, last: days.at(-1)?.date ?? other };
}

/** The acronym as the formats want it: at least four of `a-z 0-9 _`, from the title where it has none. */
export function acronymOf({ conference }: Schedule): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "");
  const own = plain(conference.acronym) || plain(anyTitle(conference.title)) || "conference";
  return own.padEnd(4, "_");
}

/** Whether a session takes place at a known time. */
function isPlaced(session: ScheduleSession): session is Placed {
  return session.slot !== null && session.state === "confirmed";
}

function anyTitle(title: Localized): string {
  return title.en || title.zh;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
