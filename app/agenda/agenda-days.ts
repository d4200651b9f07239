import { minute } from "#app/lib/time.ts";
import { lanesInRooms } from "./lanes.ts";
import { type PlacedSession, type Program, type ProgramRoom, takesPlace } from "./program.ts";

/** A session where it stands in the grid of its day. */
export type GridSession = {
  session: PlacedSession;
  /** Which of the day's rooms it is in, from 0; null where it is for all of them. */
  column: number | null;
  /** How long it is, in minutes. */
  length: number;
  /** Which part of its column it has where others are at the same time there. */
  lane: { at: number; of: number };
};

/** What begins at the same minute of a day. */
export type GridMoment = { minutes: number; start: number; sessions: GridSession[] };

export type GridDay = {
  date: string;
  /** The full hour at which its grid begins, and how many minutes it shows. */
  start: number;
  minutes: number;
  /** How high a minute is, in hundredths of a rem: so that what is usually shortest has its lines. */
  scale: number;
  /** Only rooms in which something takes place; null stands for a room that is not known yet. */
  rooms: (ProgramRoom | null)[];
  moments: GridMoment[];
};

const hourOf = 60 * minute;

/**
 * The program day by day, moment by moment and room by room, as the list reads it and the grid draws
 * it. What has no time, was canceled or only keeps a room closed is not in it; neither are days on
 * which nothing is.
 */
export function agendaDays(program: Program): GridDay[] {
  const shown = program.sessions.filter(takesPlace).filter(({ kind }) => kind !== "blocker");
  return program.days.flatMap(({ date }) => {
    const today = shown.filter(({ slot }) => slot.day === date);
    return today.length > 0 ? [gridDay(date, today, program)] : [];
  });
}

function gridDay(date: string, today: PlacedSession[], program: Program): GridDay {
  const start = Math.floor(Math.min(...today.map(({ slot }) => slot.start)) / hourOf) * hourOf;
  const end = Math.ceil(Math.max(...today.map(({ slot }) => slot.end)) / hourOf) * hourOf;
  const used = new Set(today.filter(hasRoom).map(({ slot }) => slot.room));
  const rooms: (ProgramRoom | null)[] = program.rooms.filter(({ key }) => used.has(key));
  if (used.has(null)) rooms.push(null);
  const columns = new Map(rooms.map((room, at) => [room?.key ?? null, at]));
  const lanes = lanesInRooms(today.filter(hasRoom));
  const placed = today.map((session) => ({
    session,
    column: hasRoom(session) ? (columns.get(session.slot.room) ?? null) : null,
    length: Math.max(1, Math.round((session.slot.end - session.slot.start) / minute)),
    lane: lanes.get(session.key) ?? { at: 0, of: 1 },
  }));
  return {
    date,
    start,
    minutes: (end - start) / minute,
    scale: scaleFor(placed.map(({ length }) => length)),
    rooms,
    moments: moments(placed, start),
  };
}

/** A break without a room is for everyone, wherever they are. */
function hasRoom({ slot, kind }: PlacedSession): boolean {
  return slot.room !== null || !["break", "ceremony", "meetup"].includes(kind);
}

function moments(placed: GridSession[], start: number): GridMoment[] {
  const byStart = new Map<number, GridSession[]>();
  for (const one of placed) {
    const at = one.session.slot.start;
    byStart.set(at, [...(byStart.get(at) ?? []), one]);
  }
  return [...byStart]
    .sort(([a], [b]) => a - b)
    .map(([at, sessions]) => ({
      minutes: Math.round((at - start) / minute),
      start: at,
      sessions: sessions.sort((a, b) => (a.column ?? -1) - (b.column ?? -1)),
    }));
}

/** A tenth of the sessions may be too short for their lines; a minute is 0.08 to 0.2 rem high. */
function scaleFor(lengths: number[]): number {
  const short = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 10)] ?? 30;
  return Math.round(Math.min(20, Math.max(8, 320 / short)));
}
