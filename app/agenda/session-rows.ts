import { type Lang, type Localized, langs, localized } from "#app/lib/lang.ts";
import { clockOf, formatDay } from "#app/lib/time.ts";
import type { Draft, DraftSession } from "./draft.ts";
import type { SessionKind } from "./session-kinds.ts";

/** A session as a list shows it. */
export type SessionRow = {
  key: string;
  version: number;
  title: Localized;
  kind: SessionKind;
  /** Where and when, in words; "" for what is not known. */
  when: string;
  where: string;
  track: Localized | null;
  color: string;
  speakers: string;
  isCanceled: boolean;
  missing: Lang[];
  seats: { taken: number; of: number } | null;
};

/** Sessions of a draft as a list shows them. */
export function sessionRows(draft: Draft, sessions: DraftSession[], lang: Lang): SessionRow[] {
  const rooms = new Map(draft.rooms.map(({ key, name }) => [key, localized(name, lang)]));
  const tracks = new Map(draft.tracks.map((track) => [track.key, track]));
  const names = new Map(draft.speakers.map(({ key, name }) => [key, localized(name, lang)]));
  return sessions.map((session) => {
    const { key, version, title, kind, slot, seats, seatsTaken, state } = session;
    const track = tracks.get(session.track ?? "");
    return {
      key,
      version,
      title,
      kind,
      when: slot ? `${formatDay(slot.day, lang)} ${clockOf(slot.start, draft.zone)}` : "",
      where: rooms.get(slot?.room ?? "") ?? "",
      track: track?.name ?? null,
      color: track?.color ?? "",
      speakers: session.speakers
        .flatMap(({ speaker }) => names.get(speaker) ?? [])
        .join(lang === "zh" ? "、" : ", "),
      isCanceled: state === "canceled",
      missing: kind === "blocker" ? [] : langs.filter((one) => title[one] === ""),
      seats: seats === null ? null : { taken: seatsTaken, of: seats },
    };
  });
}
