import { isSameSlot } from "./changelog.ts";
import type { Draft, DraftSession } from "./draft.ts";
import type { Program, ProgramSession } from "./program.ts";

/**
 * The program that a draft becomes when it is released after `before`. Blockers stay inside, and so
 * does who speaks in nothing that is public.
 */
export function frozenProgram(draft: Draft, before: Program | null, version: string): Program {
  const sessions = draft.sessions.filter(({ kind }) => kind !== "blocker").map(publicSession);
  const speaking = speakingIn(sessions);
  return followedBy(before, {
    version,
    url: draft.url,
    zone: draft.zone,
    conference: draft.conference,
    days: draft.days,
    rooms: draft.rooms.map(({ version: _, closed: __, position: ___, ...room }) => room),
    tracks: draft.tracks.map(({ version: _, position: __, ...track }) => track),
    speakers: draft.speakers
      .filter(({ key }) => speaking.has(key))
      .map(({ email, personId, away, hasEditLink, version: _, ...speaker }) => speaker),
    sessions,
  });
}

/**
 * A program as the one that follows `before`: what was public and is gone stays in, canceled, so that
 * calendars take it out; what moved says from where; what changed for a calendar gets the next SEQUENCE.
 */
export function followedBy(before: Program | null, program: Program): Program {
  const known = new Map(before?.sessions.map((session) => [session.key, session]));
  const isOpen = new Set(program.sessions.map(({ key }) => key));
  const gone = (before?.sessions ?? [])
    .filter(({ key }) => !isOpen.has(key))
    .map((session): ProgramSession => ({ ...session, state: "canceled" }));
  const sessions = [...program.sessions, ...gone].map((session) => {
    const old = known.get(session.key) ?? null;
    return { ...session, was: wasOf(session, old, before), sequence: sequenceOf(session, old) };
  });
  const { tracks, speakers } = program;
  return {
    ...program,
    tracks: [...tracks, ...missing(before?.tracks, tracks, tracksOf(gone))],
    speakers: [...speakers, ...missing(before?.speakers, speakers, speakingIn(gone))],
    sessions,
  };
}

function publicSession(session: DraftSession): ProgramSession {
  const { version: _, seatsTaken: __, changedAt: ___, changedBy: ____, ...open } = session;
  return open;
}

function wasOf(
  { slot }: ProgramSession,
  old: ProgramSession | null,
  before: Program | null,
): ProgramSession["was"] {
  if (!old || isSameSlot(slot, old.slot)) return slot ? null : (old?.was ?? null);
  if (!old.slot) return null;
  const room = before?.rooms.find(({ key }) => key === old.slot?.room);
  return { ...old.slot, roomName: room?.name ?? { zh: "", en: "" } };
}

/** What a calendar shows of it; a new abstract is no reason to tell anyone. */
function sequenceOf(session: ProgramSession, old: ProgramSession | null): number {
  if (!old) return 0;
  const isSame =
    isSameSlot(session.slot, old.slot) &&
    session.state === old.state &&
    session.title.zh === old.title.zh &&
    session.title.en === old.title.en;
  return isSame ? old.sequence : old.sequence + 1;
}

function speakingIn(sessions: ProgramSession[]): Set<string> {
  return new Set(sessions.flatMap((it) => it.speakers.map(({ speaker }) => speaker)));
}

function tracksOf(sessions: ProgramSession[]): Set<string> {
  return new Set(sessions.flatMap(({ track }) => track ?? []));
}

/** Those of before that are needed and no longer there. */
function missing<T extends { key: string }>(
  before: T[] | undefined,
  there: T[],
  needed: Set<string>,
): T[] {
  const keys = new Set(there.map(({ key }) => key));
  return (before ?? []).filter(({ key }) => needed.has(key) && !keys.has(key));
}
