import { type Lang, localized } from "#app/lib/lang.ts";
import { clockOf, formatDay } from "#app/lib/time.ts";
import { type PlacedSession, type Program, takesPlace } from "./program.ts";
import type { SessionKind } from "./session-kinds.ts";

const most = 6;
/** What draws people first; where a program has less of it, the next kind fills up. */
const order: SessionKind[] = ["keynote", "panel", "workshop", "meetup", "talk"];

/** What an event's home page shows of its program: the few sessions nobody should miss, in time. */
export function highlights(program: Program, lang: Lang) {
  const shown = program.sessions.filter(takesPlace);
  const chosen: PlacedSession[] = [];
  for (const kind of order) {
    const those = shown
      .filter((session) => session.kind === kind)
      .sort((a, b) => a.slot.start - b.slot.start);
    const room = kind === "keynote" ? most : 1;
    chosen.push(...those.slice(0, Math.min(room, most - chosen.length)));
  }
  return chosen
    .sort((a, b) => a.slot.start - b.slot.start)
    .map(({ slug, title, slot, speakers }) => ({
      slug,
      title,
      day: formatDay(slot.day, lang),
      clock: clockOf(slot.start, program.zone),
      start: new Date(slot.start).toISOString(),
      where: [
        ...program.rooms.filter(({ key }) => key === slot.room).map(({ name }) => name),
        ...speakers.flatMap(
          ({ speaker }) => program.speakers.find(({ key }) => key === speaker)?.name ?? [],
        ),
      ]
        .map((name) => localized(name, lang))
        .join(" · "),
    }));
}
