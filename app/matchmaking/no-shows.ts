import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { attendanceOf } from "./attendance.ts";
import { meetingsOf } from "./meetings.ts";

/** How often a party was waited for and did not come, of the meetings of which that is known. */
export type NoShow = { partyId: string; name: Localized; missed: number; known: number };

/**
 * Who did not come while the other side was there, the most often first. Only meetings that are over
 * and at which somebody was seen count: of the rest nothing is known.
 */
export async function noShowsOf(
  db: Reader,
  { eventId, now }: { eventId: string; now: Instant },
): Promise<{ rows: NoShow[]; measured: number; over: number }> {
  const all = await meetingsOf(db, { eventId });
  const over = all.filter(({ endsAt }) => endsAt <= now);
  const counts = new Map<string, NoShow>();
  let measured = 0;
  for (const meeting of over) {
    const seen = meeting.sides.map((side) => ({ side, as: attendanceOf(meeting, side, now) }));
    if (!seen.some(({ as }) => as === "arrived" || as === "missed")) continue;
    measured++;
    for (const { side, as } of seen) {
      if (as === "expected") continue;
      const { partyId, name } = side;
      const row = counts.get(partyId) ?? { partyId, name, missed: 0, known: 0 };
      row.known++;
      if (as === "missed") row.missed++;
      counts.set(partyId, row);
    }
  }
  const rows = [...counts.values()].filter(({ missed }) => missed > 0);
  rows.sort((a, b) => b.missed - a.missed || (a.partyId < b.partyId ? -1 : 1));
  return { rows, measured, over: over.length };
}
