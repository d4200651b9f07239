import type { Lang } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay } from "#app/lib/time.ts";
import type { Fix } from "./fixes.ts";
import type { Conflict } from "./plan.ts";
import { conflictWords, fixWords, languageNames } from "./wording.ts";

/** What the things of a plan are called in the reader's language, by their ids. */
export type PlanNames = {
  sessions: Record<string, string>;
  rooms: Record<string, string>;
  speakers: Record<string, string>;
};

export type Reader = { lang: Lang; zone: string };

/** What is wrong, in one sentence. */
export function conflictSentence(
  { code, sessions, about }: Conflict,
  names: PlanNames,
  { lang }: Reader,
): string {
  const [first = "", second = ""] = sessions.map((id) => names.sessions[id] ?? "");
  return conflictWords[lang][code]({ first, second, about: nameOf(about, names, lang) });
}

/** What would end it, in one sentence. */
export function fixSentence(fix: Fix, names: PlanNames, reader: Reader): string {
  const session = names.sessions[fix.session] ?? "";
  return fixWords[reader.lang][fix.code]({ session, to: targetOf(fix, names, reader) });
}

function targetOf(fix: Fix, names: PlanNames, { lang, zone }: Reader): string {
  if (fix.code === "move_to_room") return nameOf(fix.room, names, lang);
  if (fix.code === "move_to_time") {
    return `${formatDay(dayOf(fix.start, zone), lang)} ${clockOf(fix.start, zone)}`;
  }
  if (fix.code === "fewer_seats") return String(fix.seats);
  if (fix.code === "change_speaker") return nameOf(fix.speaker, names, lang);
  return fix.code === "translate" ? nameOf(fix.lang, names, lang) : "";
}

function nameOf(id: string | null, { rooms, speakers }: PlanNames, lang: Lang): string {
  if (id === "zh" || id === "en") return languageNames[lang][id];
  return id === null ? "" : (rooms[id] ?? speakers[id] ?? "");
}
