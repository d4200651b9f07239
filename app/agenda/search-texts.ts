import { pinyin } from "pinyin-pro";
import type { Localized } from "#app/lib/lang.ts";
import { hasHan } from "#app/lib/text.ts";
import { type Program, type ProgramSession, takesPlace } from "./program.ts";
import { markOf } from "./session-marks.ts";

/**
 * By which words each session is found, by its mark: title, subtitle, speakers with what they belong
 * to, room and track, in both languages, and what is Chinese of it also as it sounds.
 */
export function searchTexts(program: Program): Record<string, string> {
  const by = <T extends { key: string }>(all: T[]) => new Map(all.map((it) => [it.key, it]));
  const named = {
    rooms: by(program.rooms),
    tracks: by(program.tracks),
    speakers: by(program.speakers),
  };
  return Object.fromEntries(
    program.sessions.filter(takesPlace).map((session) => {
      const said = saidOf(session, named).filter(Boolean);
      const sounds = [...new Set(said)].filter(hasHan).map(soundOf);
      return [markOf(session.key), [...new Set([...said, ...sounds])].join(" ").toLowerCase()];
    }),
  );
}

type Named = Record<"rooms" | "tracks", Map<string, { name: Localized }>> & {
  speakers: Map<string, { name: Localized; organization: Localized }>;
};

function saidOf(session: ProgramSession, { rooms, tracks, speakers }: Named): string[] {
  const speaking = session.speakers.flatMap(({ speaker }) => speakers.get(speaker) ?? []);
  return [
    session.title,
    session.subtitle,
    ...speaking.flatMap(({ name, organization }) => [name, organization]),
    rooms.get(session.slot?.room ?? "")?.name,
    tracks.get(session.track ?? "")?.name,
  ].flatMap((text) => (text ? [text.zh, text.en] : []));
}

/** `编译器` sounds `bianyiqi`; what is not Chinese in it is left out. */
function soundOf(text: string): string {
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).join("");
  return pinyin(han, { toneType: "none", type: "array" }).join("");
}
