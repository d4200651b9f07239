import { type Lang, localized } from "#app/lib/lang.ts";
import { clockOf, formatDay, formatInstant } from "#app/lib/time.ts";
import { words } from "./agenda-wording.ts";
import type { Program, ProgramSession } from "./program.ts";
import { markOf } from "./session-marks.ts";

/** A session in a short list: on a speaker's or a room's page, among one's own. */
export type SessionLine = ReturnType<typeof sessionLine>;

/** What a short list says of a session in one language: what, when, where, and whether it stands. */
export function sessionLine(session: ProgramSession, program: Program, lang: Lang) {
  const t = words[lang];
  const { slot } = session;
  const track = program.tracks.findIndex(({ key }) => key === session.track);
  const room = program.rooms.find(({ key }) => key === slot?.room);
  return {
    mark: markOf(session.key),
    slug: session.slug,
    title: session.title,
    day: slot && formatDay(slot.day, lang),
    clock: slot
      ? `${clockOf(slot.start, program.zone)}–${clockOf(slot.end, program.zone)}`
      : t.noTime,
    where: room ? localized(room.name, lang) : "",
    who: session.speakers
      .map(({ speaker }) => program.speakers.find(({ key }) => key === speaker)?.name)
      .flatMap((name) => (name ? [localized(name, lang)] : []))
      .join(lang === "zh" ? "、" : ", "),
    color: program.tracks[track]?.color ?? "",
    note: noteOf(session, program, lang),
  };
}

/** That it is canceled, or from where and when it moved; "" where all is as it was. */
export function noteOf({ state, was }: ProgramSession, { zone }: Program, lang: Lang): string {
  const t = words[lang];
  if (state === "canceled") return t.canceled;
  if (!was) return "";
  const before = t.was(formatInstant(was.start, zone, lang), localized(was.roomName, lang));
  return lang === "zh" ? `${t.moved}：${before}` : `${t.moved}: ${before}`;
}

/** Sessions in the order of time; those without a time come last. */
export function inTime(a: ProgramSession, b: ProgramSession): number {
  const at = ({ slot }: ProgramSession) => slot?.start ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || (a.key < b.key ? -1 : 1);
}
