import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { generator } from "./export/generator.ts";
import { writeIcs } from "./export/write-ics.ts";
import type { Program, ProgramSession } from "./program.ts";
import type { ReleasedProgram } from "./releases.ts";

/**
 * A program as calendars take it: what has lost its slot stands where it was, canceled, so that it goes
 * from phones that have it.
 */
export function forCalendars(program: Program): Program {
  return { ...program, sessions: program.sessions.map(withPlace) };
}

/** How often a session's calendar entry changed: its SEQUENCE. */
export function sequenceIn(program: Program): (session: { key: string }) => number {
  const sequences = new Map(program.sessions.map(({ key, sequence }) => [key, sequence]));
  return ({ key }) => sequences.get(key) ?? 0;
}

/**
 * Some sessions of a release as an iCalendar file, with the same UIDs as everywhere; null where none
 * of them is in it. `url` is the event's public page.
 */
export function sessionCalendar(
  { program }: ReleasedProgram,
  sessionIds: string[],
  { lang, url, stamp }: { lang: Lang; url: string; stamp: Instant },
): string | null {
  const wanted = new Set(sessionIds);
  const sessions = forCalendars(program).sessions.filter(
    ({ key, slot }) => slot !== null && wanted.has(key),
  );
  if (sessions.length === 0) return null;
  return writeIcs(
    { ...program, sessions },
    {
      lang,
      url,
      generator,
      stamp,
      sessionUrl: ({ slug }) => `${url}/sessions/${slug}`,
      sequenceOf: sequenceIn(program),
    },
  );
}

function withPlace(session: ProgramSession): ProgramSession {
  if (session.slot || !session.was) return session;
  const { roomName: _, ...slot } = session.was;
  return { ...session, slot, state: "canceled" };
}
