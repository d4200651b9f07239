import type { Commitment, CommitmentKind } from "#app/calendar/commitments.ts";
import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay, type Instant } from "#app/lib/time.ts";
import type { Program, ProgramSession } from "./program.ts";
import type { Seat, SeatState } from "./seats.ts";
import { inTime, noteOf, type SessionLine, sessionLine } from "./session-line.ts";
import { markOf } from "./session-marks.ts";

/** Why something is on somebody's agenda. */
export type Reason = "starred" | SeatState | Exclude<CommitmentKind, "seat">;

/** What a commitment that is no session is called, where it is, and the page about it. */
export type OwnThing = { title: Localized; where: string; href: string };

export type MyEntry = {
  key: string;
  /** Null for what is no session, such as a meeting. */
  line: SessionLine | null;
  /** What that is, where it is known. */
  thing: OwnThing | null;
  clock: string;
  reasons: Reason[];
  hasSeats: boolean;
  /** Titles of what is at the same time; "" for what is no session. */
  clashes: string[];
};

export type MyDay = { day: string; label: string; entries: MyEntry[] };

type Own = {
  stars: readonly string[];
  commitments: readonly Commitment[];
  seats: readonly Seat[];
  /** Meetings and the like by what commitments call them (`subjectId`). */
  things?: ReadonlyMap<string, OwnThing>;
};
type Entry = {
  key: string;
  session: ProgramSession | null;
  thing: OwnThing | null;
  start: Instant | null;
  end: Instant | null;
  reasons: Set<Reason>;
};

const none: Localized = { zh: "", en: "" };
const lapsed: readonly SeatState[] = ["canceled"];

/**
 * Everything somebody wants to or has to be at, day by day in the order of time: starred sessions,
 * seats and places in line, own talks, meetings, desks. Two that overlap name each other; what has no
 * time comes last, under "".
 */
export function myDays(program: Program, own: Own, lang: Lang): MyDay[] {
  const entries = [...entriesOf(program, own).values()].sort(
    (a, b) => (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER),
  );
  const days = new Map<string, MyEntry[]>();
  for (const entry of entries) {
    const day =
      entry.session?.slot?.day ?? (entry.start === null ? "" : dayOf(entry.start, program.zone));
    const shown = shownEntry(entry, { program, lang, clashes: clashesOf(entry, entries, lang) });
    days.set(day, [...(days.get(day) ?? []), shown]);
  }
  return [...days].map(([day, all]) => ({
    day,
    label: day && formatDay(day, lang),
    entries: all,
  }));
}

function entriesOf(
  program: Program,
  { stars, commitments, seats, things }: Own,
): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const byMark = new Map(program.sessions.map((session) => [markOf(session.key), session]));
  const byKey = new Map(program.sessions.map((session) => [session.key, session]));
  const add = (session: ProgramSession | undefined, reason: Reason) => {
    if (!session) return;
    const entry = found.get(session.key) ?? {
      key: session.key,
      session,
      thing: null,
      start: session.slot?.start ?? null,
      end: session.slot?.end ?? null,
      reasons: new Set<Reason>(),
    };
    found.set(session.key, entry);
    entry.reasons.add(reason);
  };
  const starred = stars.flatMap((mark) => byMark.get(mark) ?? []).sort(inTime);
  for (const session of starred) add(session, "starred");
  for (const { sessionId, state } of seats) {
    if (!lapsed.includes(state)) add(byKey.get(sessionId), state);
  }
  for (const { id, kind, subjectId, startsAt, endsAt } of commitments) {
    if (kind === "seat") continue;
    if (kind === "speaking") add(byKey.get(subjectId), kind);
    else {
      const reasons = new Set<Reason>([kind]);
      const thing = things?.get(subjectId) ?? null;
      found.set(id, { key: id, session: null, thing, start: startsAt, end: endsAt, reasons });
    }
  }
  return found;
}

function clashesOf(entry: Entry, all: Entry[], lang: Lang): string[] {
  if (!isOn(entry)) return [];
  return all
    .filter((other) => other !== entry && isOn(other))
    .filter(
      (other) => (other.start ?? 0) < (entry.end ?? 0) && (entry.start ?? 0) < (other.end ?? 0),
    )
    .map(({ session, thing }) => localized(session?.title ?? thing?.title ?? none, lang));
}

function isOn({ start, session }: Entry): boolean {
  return start !== null && session?.state !== "canceled";
}

function shownEntry(
  { key, session, thing, start, end, reasons }: Entry,
  { program, lang, clashes }: { program: Program; lang: Lang; clashes: string[] },
): MyEntry {
  const line = session && { ...sessionLine(session, program, lang), day: null };
  const clock =
    start !== null && end !== null
      ? `${clockOf(start, program.zone)}–${clockOf(end, program.zone)}`
      : "";
  return {
    key,
    thing,
    line: line && session && { ...line, note: noteOf(session, program, lang) },
    clock: line?.clock ?? clock,
    reasons: [...reasons],
    hasSeats: session?.seats != null,
    clashes,
  };
}
