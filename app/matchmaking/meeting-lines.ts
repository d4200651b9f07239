import { type Lang, localized } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";
import { clockOf, dayOf, formatDay } from "#app/lib/time.ts";
import type { Meeting } from "./meetings.ts";
import { tableName } from "./proposal-view.ts";

/** A meeting as the organizers' list, file and sheets show it. */
export function meetingLine(meeting: Meeting, { zone, lang }: { zone: string; lang: Lang }) {
  const { id, startsAt, endsAt, sides, place, locked, state, sequence } = meeting;
  const [a, b] = sides;
  const people = (side: Meeting["sides"][0]) =>
    side.sitters.map(({ name }) => name).join(lang === "zh" ? "、" : ", ");
  return {
    id,
    startsAt,
    endsAt,
    day: dayOf(startsAt, zone),
    time: `${clockOf(startsAt, zone)}–${clockOf(endsAt, zone)}`,
    a: a.name,
    b: b.name,
    aPeople: people(a),
    bPeople: people(b),
    tableId: place?.tableId ?? null,
    room: place ? localized(place.room, lang) : "",
    number: place?.number ?? 0,
    where: tableName(place ?? undefined, lang),
    locked,
    version: sequence,
    isCanceled: state === "canceled",
  };
}

export type MeetingLine = ReturnType<typeof meetingLine>;

/** The lines of one day, if one is asked for, in which all words of a search are found. */
export function linesMatching(
  lines: MeetingLine[],
  { day, search }: { day: string; search: string },
): MeetingLine[] {
  const terms = folded(search).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (day !== "" && line.day !== day) return false;
    const text = folded(
      [line.a.zh, line.a.en, line.b.zh, line.b.en, line.aPeople, line.bPeople, line.where].join(
        " ",
      ),
    );
    return terms.every((term) => text.includes(term));
  });
}

/** The days on which there are meetings, as choices. */
export function daysOf(lines: MeetingLine[], lang: Lang): { value: string; label: string }[] {
  const days = [...new Set(lines.map(({ day }) => day))].sort();
  return days.map((value) => ({ value, label: formatDay(value, lang) }));
}
