import { type Lang, type Localized, langTag, localized, shownLang } from "#app/lib/lang.ts";
import { clockOf, formatDay, formatInstant, minute } from "#app/lib/time.ts";
import { type AgendaChoices, agendaChoices } from "./agenda-choices.ts";
import { agendaDays, type GridDay, type GridSession } from "./agenda-days.ts";
import { edgeOf } from "./agenda-tracks.ts";
import { words } from "./agenda-wording.ts";
import type { Program } from "./program.ts";
import { markOf } from "./session-marks.ts";

/** One session as a page of a thousand shows it: nothing that is the same for most of them. */
export type ListedSession = {
  mark: string;
  title: string;
  /** The tag of the title's language where it is not the page's. */
  titleTag: string | undefined;
  who: string;
  where: string;
  /** What tells it apart for filters: track, kind, language, level, seats. */
  marks: string;
  /** Column, length and lane in the grid, as CSS variables. */
  place: Record<string, number | string>;
  isForAll: boolean;
  /** Where it was before, and that one has to book. */
  note: string;
};

export type ListedMoment = { minutes: number; clock: string; sessions: ListedSession[] };

export type ListedDay = Omit<GridDay, "moments" | "rooms"> & {
  label: string;
  rooms: { slug: string; name: string }[];
  hours: string[];
  moments: ListedMoment[];
};

export type AgendaPage = { days: ListedDay[]; choices: AgendaChoices; sessions: number };

/** Everything the agenda page shows of a program in one language. */
export function agendaPage(program: Program, lang: Lang): AgendaPage {
  const choices = agendaChoices(program, lang);
  const listing = { program, lang, choices, names: namesIn(program, lang) };
  const days = agendaDays(program).map(({ moments, rooms, ...day }) => ({
    ...day,
    label: formatDay(day.date, lang),
    rooms: rooms.map((room) => ({
      slug: room?.slug ?? "",
      name: room ? localized(room.name, lang) : words[lang].noRoom,
    })),
    hours: Array.from({ length: day.minutes / 60 }, (_, hours) =>
      clockOf(day.start + hours * 60 * minute, program.zone),
    ),
    moments: moments.map(({ minutes, start, sessions }) => ({
      minutes,
      clock: clockOf(start, program.zone),
      sessions: sessions.map((one) => listed(one, listing)),
    })),
  }));
  const all = days.flatMap((day) => day.moments.flatMap(({ sessions }) => sessions));
  return { days, choices, sessions: all.length };
}

type Names = {
  rooms: Map<string, string>;
  speakers: Map<string, string>;
  tracks: Map<string, number>;
};
type Listing = { program: Program; lang: Lang; choices: AgendaChoices; names: Names };

function namesIn({ rooms, speakers, tracks }: Program, lang: Lang): Names {
  const name = (it: { key: string; name: Localized }) =>
    [it.key, localized(it.name, lang)] as const;
  return {
    rooms: new Map(rooms.map(name)),
    speakers: new Map(speakers.map(name)),
    tracks: new Map(tracks.map(({ key }, at) => [key, at])),
  };
}

function listed({ session, column, length, lane }: GridSession, listing: Listing): ListedSession {
  const { lang, names, program } = listing;
  const { title, slot } = session;
  const shown = shownLang(title, lang);
  const room = slot.room === null ? "" : (names.rooms.get(slot.room) ?? "");
  const trackAt = names.tracks.get(session.track ?? "") ?? -1;
  const track = program.tracks[trackAt];
  const t = words[lang];
  return {
    mark: markOf(session.key),
    title: localized(title, lang),
    titleTag: shown === lang ? undefined : langTag(shown),
    who: session.speakers
      .map(({ speaker }) => names.speakers.get(speaker) ?? "")
      .filter(Boolean)
      .join(lang === "zh" ? "、" : ", "),
    where: [room || (column === null ? "" : t.noRoom), track ? localized(track.name, lang) : ""]
      .filter(Boolean)
      .join(" · "),
    marks: marksOf(session, listing),
    place: {
      "--h": length,
      ...(lane.of > 1 ? { "--l": lane.at, "--n": lane.of } : {}),
      ...(column === null ? {} : { "--c": column }),
      ...(track ? { "--e": edgeOf(track.color, trackAt) } : {}),
    },
    isForAll: column === null,
    note: noteOf(session, listing),
  };
}

/** Short words of one letter and a number, as the page's script reads them. */
function marksOf(
  { track, kind, languages, level, seats }: GridSession["session"],
  { program, choices }: Listing,
): string {
  const slug = program.tracks.find(({ key }) => key === track)?.slug;
  const among = (letter: string, all: readonly string[], value: string) => {
    const at = all.indexOf(value);
    return at < 0 ? [] : [`${letter}${at}`];
  };
  const usual = choices.languages[0];
  const spoken = languages.length === 1 && languages[0] === usual ? [] : languages;
  return [
    ...(kind === "break" ? ["kx"] : among("k", choices.kinds, kind === "talk" ? "" : kind)),
    ...spoken.flatMap((tag) => among("g", choices.languages, tag)),
    ...among("v", choices.levels, level),
    ...(seats === null ? [] : ["w"]),
    ...choices.tracks.flatMap((one, at) => (one.slug === slug ? [`t${at}`] : [])),
  ].join(" ");
}

function noteOf({ was, seats }: GridSession["session"], { lang, program }: Listing): string {
  const t = words[lang];
  const before =
    was && t.was(formatInstant(was.start, program.zone, lang), localized(was.roomName, lang));
  return [
    before ? `${t.moved}${lang === "zh" ? "：" : ": "}${before}` : "",
    seats === null ? "" : t.seats,
  ]
    .filter(Boolean)
    .join(" · ");
}
