import { commitmentsOf } from "#app/calendar/commitments.ts";
import type { Reader } from "#db/open.ts";
import type { Program } from "./program.ts";
import { seatsOfPerson } from "./seats.ts";
import { starsOf } from "./stars.ts";

/** What a person has at an event besides stars: what they are committed to, and their seats. */
export async function heldBy(db: Reader, of: { eventId: string; personId: string }) {
  const [commitments, seats] = [await commitmentsOf(db, of), await seatsOfPerson(db, of)];
  return { commitments, seats };
}

/**
 * The part of a program that goes into a person's own calendar: what they starred, have a seat in or
 * speak in. What was canceled stays in, so that calendars take it out.
 */
export async function ownProgram(
  db: Reader,
  { eventId, personId, program }: { eventId: string; personId: string; program: Program },
): Promise<Program> {
  const of = { eventId, personId };
  const committed = await commitmentsOf(db, of);
  const wanted = new Set([
    ...(await starsOf(db, of)),
    ...committed.map(({ subjectId }) => subjectId),
  ]);
  return { ...program, sessions: program.sessions.filter(({ key }) => wanted.has(key)) };
}
