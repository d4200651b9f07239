import type { Program, ProgramSession } from "./program.ts";
import { sessionIn } from "./program.ts";

const length = 8;

/**
 * The short name of a session: the end of its id. A page that names a thousand sessions, a cookie
 * and a link that someone shares hold these; 40 random bits tell any program's sessions apart.
 */
export function markOf(sessionId: string): string {
  return sessionId.slice(-length);
}

/** The session at this slug, or of this mark, id or UUID. */
export function sessionNamed(program: Program, name: string): ProgramSession | null {
  if (name.length !== length) return sessionIn(program, name);
  return program.sessions.find(({ key }) => markOf(key) === name) ?? sessionIn(program, name);
}

/** The sessions of these marks that the program still has, each once, in the order of the program. */
export function sessionsMarked(program: Program, marks: Iterable<string>): ProgramSession[] {
  const wanted = new Set(marks);
  return program.sessions.filter(({ key }) => wanted.has(markOf(key)));
}

/** The marks that a text lists with dots or commas between them; what is none is left out. */
export function readMarks(text: string): string[] {
  return [...new Set(text.split(/[.,]/).filter((mark) => /^[0-9A-Z]{8}$/.test(mark)))];
}
