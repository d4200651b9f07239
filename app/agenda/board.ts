import type { Localized } from "#app/lib/lang.ts";
import { clockOf, type Day, hour, type Instant, minute } from "#app/lib/time.ts";
import type { Draft, DraftSession } from "./draft.ts";
import { lanesOf } from "./lanes.ts";
import type { ScheduleDay } from "./schedule.ts";
import type { SessionKind } from "./session-kinds.ts";

/** A session as the board shows it. */
export type BoardSession = {
  key: string;
  title: Localized;
  kind: SessionKind;
  isCanceled: boolean;
  /** `#rrggbb` or "". */
  color: string;
  speakers: Localized[];
  version: number;
  /** How long it is, or usually would be, in minutes. */
  minutes: number;
};

/** Where it stands: minutes from the top, and beside how many others of its room. */
export type BoardBlock = BoardSession & {
  room: string;
  start: Instant;
  end: Instant;
  top: number;
  lane: number;
  lanes: number;
};

export type BoardRoom = { key: string; name: Localized; capacity: number | null };

/** One day of the draft as it is drawn: rooms across, time down from one whole hour to another. */
export type Board = {
  day: Day;
  from: Instant;
  until: Instant;
  hours: Instant[];
  /** The one with the key "" is for what has a time and no room; it is there where something has. */
  rooms: BoardRoom[];
  blocks: BoardBlock[];
  tray: BoardSession[];
};

/** How long a session is taken to be while nobody said, in minutes. */
export const usualMinutes: Record<SessionKind, number> = {
  talk: 45,
  keynote: 45,
  panel: 60,
  workshop: 90,
  lightning_talk: 10,
  meetup: 60,
  ceremony: 15,
  break: 30,
  blocker: 30,
  other: 30,
};

/** The board of a day; what has no slot lies in the tray of every day, by title. */
export function boardOf(draft: Draft, day: ScheduleDay): Board {
  const placed = draft.sessions.filter(({ slot }) => slot?.day === day.date);
  const spans = [day, ...placed.flatMap(({ slot }) => slot ?? [])];
  const from = hourBefore(Math.min(...spans.map(({ start }) => start)), draft.zone);
  const until = hourBefore(Math.max(...spans.map(({ end }) => end)) + hour - 1, draft.zone);
  const show = shownSession(draft);
  const rooms: BoardRoom[] = draft.rooms.map(({ key, name, capacity }) => ({
    key,
    name,
    capacity,
  }));
  if (placed.some(({ slot }) => slot?.room === null)) {
    rooms.unshift({ key: "", name: { zh: "", en: "" }, capacity: null });
  }
  return {
    day: day.date,
    from,
    until,
    hours: Array.from({ length: (until - from) / hour }, (_, n) => from + n * hour),
    rooms,
    blocks: rooms.flatMap(({ key }) => {
      const own = placed.filter(({ slot }) => (slot?.room ?? "") === key);
      const timed = own.flatMap(({ slot }, at) => (slot ? [{ ...slot, at }] : []));
      return lanesOf(timed).flatMap(({ at, start, end, lane, lanes }) => {
        const session = own[at];
        if (!session) return [];
        const top = (start - from) / minute;
        return [{ ...show(session), room: key, start, end, top, lane, lanes }];
      });
    }),
    tray: draft.sessions
      .filter(({ slot, state }) => slot === null && state === "confirmed")
      .map(show)
      .sort((a, b) => anyTitle(a).localeCompare(anyTitle(b), "zh-CN")),
  };
}

/** The day of the draft that was asked for, else the one it is, else the first. */
export function dayAsked(
  { days }: Draft,
  asked: string | null,
  today: Day,
): ScheduleDay | undefined {
  return (
    days.find(({ date }) => date === asked) ?? days.find(({ date }) => date === today) ?? days[0]
  );
}

function shownSession(draft: Draft) {
  const colors = new Map(draft.tracks.map(({ key, color }) => [key, color]));
  const names = new Map(draft.speakers.map(({ key, name }) => [key, name]));
  return (session: DraftSession): BoardSession => ({
    key: session.key,
    title: session.title,
    kind: session.kind,
    isCanceled: session.state === "canceled",
    color: colors.get(session.track ?? "") ?? "",
    speakers: session.speakers.flatMap(({ speaker }) => names.get(speaker) ?? []),
    version: session.version,
    minutes: session.slot
      ? (session.slot.end - session.slot.start) / minute
      : usualMinutes[session.kind],
  });
}

/** The last whole hour on the wall clock of the zone. */
function hourBefore(at: Instant, zone: string): Instant {
  const start = Math.floor(at / minute) * minute;
  return start - Number(clockOf(start, zone).slice(3)) * minute;
}

function anyTitle({ title }: BoardSession): string {
  return title.zh || title.en;
}
