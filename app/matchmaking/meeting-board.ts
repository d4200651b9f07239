import type { Event } from "#app/event/events.ts";
import type { Localized } from "#app/lib/lang.ts";
import { dayOf, type Instant, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { meetingSlots } from "./meeting-slots.ts";
import { type Meeting, meetingsOf } from "./meetings.ts";
import { tablesOf } from "./plan-settings.ts";

/** A column of the board; `id` is "" for meetings that have no table any more. */
export type BoardColumn = {
  id: string;
  room: Localized;
  number: number;
  closed: "outOfOrder" | "booth" | null;
};

/** A meeting on the board. */
export type BoardPlace = {
  id: string;
  a: Localized;
  b: Localized;
  tableId: string;
  startsAt: Instant;
  /** Minutes from the top, and how many it takes. */
  top: number;
  minutes: number;
  version: number;
  locked: boolean;
  /** Neither locked nor begun. */
  moves: boolean;
};

/**
 * The meetings of a day of an event at their tables, true to scale: of the day that is asked for,
 * else of today, else of the first. Null where there are no slots at all.
 */
export async function meetingBoard(
  db: Reader,
  { event, asked, now }: { event: Event; asked: string | null; now: Instant },
) {
  const slots = meetingSlots(await meetingSettingsOf(db, event), event.zone);
  const meetings = await meetingsOf(db, { eventId: event.id });
  const dayOfMeeting = ({ startsAt }: Meeting) => dayOf(startsAt, event.zone);
  const days = [...new Set([...slots.map(({ day }) => day), ...meetings.map(dayOfMeeting)])].sort();
  const [first] = days;
  if (first === undefined) return null;
  const day = [asked, dayOf(now, event.zone)].find((one) => days.includes(one ?? "")) ?? first;
  const own = meetings.filter((one) => dayOfMeeting(one) === day);
  const open = slots.filter((one) => one.day === day);
  const times = [...open, ...own];
  const from = Math.min(...times.map(({ startsAt }) => startsAt));
  const until = Math.max(...times.map(({ endsAt }) => endsAt));
  const tables = await tablesOf(db, event.id);
  const columns: BoardColumn[] = tables.map(({ id, room, number, outOfOrder, partyId }) => ({
    id,
    room,
    number,
    closed: outOfOrder ? "outOfOrder" : partyId === null ? null : "booth",
  }));
  if (own.some(({ place }) => place === null)) {
    columns.unshift({ id: "", room: { zh: "", en: "" }, number: 0, closed: null });
  }
  return {
    days,
    day,
    from,
    minutes: (until - from) / minute,
    slots: open.map(({ startsAt, endsAt }) => ({
      startsAt,
      top: (startsAt - from) / minute,
      minutes: (endsAt - startsAt) / minute,
    })),
    columns,
    meetings: own.map(
      ({ id, sides: [a, b], place, startsAt, endsAt, sequence, locked }): BoardPlace => ({
        id,
        a: a.name,
        b: b.name,
        tableId: place?.tableId ?? "",
        startsAt,
        top: (startsAt - from) / minute,
        minutes: (endsAt - startsAt) / minute,
        version: sequence,
        locked,
        moves: !locked && startsAt > now,
      }),
    ),
  };
}

export type MeetingBoard = NonNullable<Awaited<ReturnType<typeof meetingBoard>>>;
