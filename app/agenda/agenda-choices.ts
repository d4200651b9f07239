import { type Lang, localized } from "#app/lib/lang.ts";
import type { Level } from "./levels.ts";
import { type Program, takesPlace } from "./program.ts";
import type { SessionKind } from "./session-kinds.ts";

/** What a program can be narrowed down to: only what tells its sessions apart. */
export type AgendaChoices = {
  tracks: { slug: string; name: string; color: string }[];
  rooms: { slug: string; name: string }[];
  kinds: SessionKind[];
  /** What is spoken, the most common first. */
  languages: string[];
  levels: Level[];
  hasSeats: boolean;
};

const order: Level[] = ["beginner", "intermediate", "advanced"];

/** What the sessions that take place differ in; a list with a single entry is no choice and empty. */
export function agendaChoices(program: Program, lang: Lang): AgendaChoices {
  const shown = program.sessions.filter(takesPlace).filter(({ kind }) => kind !== "blocker");
  const used = <T>(of: (session: (typeof shown)[number]) => T[]) => counted(shown.flatMap(of));
  const tracks = used(({ track }) => [track]);
  const rooms = used(({ slot }) => [slot.room]);
  const levels = used(({ level }) => [level]);
  return {
    tracks: program.tracks
      .filter(({ key }) => tracks.has(key))
      .map(({ slug, name, color }) => ({ slug, name: localized(name, lang), color })),
    rooms: choice(program.rooms.filter(({ key }) => rooms.has(key))).map(({ slug, name }) => ({
      slug,
      name: localized(name, lang),
    })),
    kinds: choice([...used(({ kind }) => [kind]).keys()].filter((kind) => kind !== "break")),
    languages: choice([...used(({ languages }) => languages).keys()]),
    levels: order.filter((level) => levels.has(level)),
    hasSeats: shown.some(({ seats }) => seats !== null),
  };
}

/** How often each occurs, the most often first. */
function counted<T>(all: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function choice<T>(all: T[]): T[] {
  return all.length > 1 ? all : [];
}
