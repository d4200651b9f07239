import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import type { Program } from "./program.ts";
import { markOf, sessionsMarked } from "./session-marks.ts";
import { starSessions } from "./star-sessions.ts";
import { starsOf } from "./stars.ts";

/**
 * What a person starred at an event, by mark, together with what their browser kept until they
 * signed in: that becomes theirs here, and the browser may forget it.
 */
export async function keepStars(
  db: Db,
  of: { eventId: string; personId: string; program: Program; kept: string[]; now: Instant },
): Promise<string[]> {
  const { eventId, personId, program, kept, now } = of;
  if (kept.length > 0) {
    const sessionIds = sessionsMarked(program, kept).map(({ key }) => key);
    await starSessions(db, { eventId, personId, sessionIds, now });
  }
  return (await starsOf(db, { eventId, personId })).map(markOf);
}
