import { type Lang, localized } from "#app/lib/lang.ts";
import { clockOf, type Instant } from "#app/lib/time.ts";
import { words } from "./agenda-wording.ts";
import { type RoomNow, shareOver } from "./now-and-next.ts";
import type { PlacedSession, Program } from "./program.ts";

type Showing = { program: Program; lang: Lang; now: Instant };
export type ScreenRoom = ReturnType<typeof screenRoom>;

/** A room as a screen in the hall says it, in few words. */
export function screenRoom({ room, now: on, next }: RoomNow, showing: Showing) {
  return {
    name: room ? localized(room.name, showing.lang) : words[showing.lang].everywhere,
    floor: room ? localized(room.floor, showing.lang) : "",
    now: on && { ...said(on, showing), share: shareOver(on, showing.now) },
    next: next && said(next, showing),
  };
}

function said({ title, slot, speakers }: PlacedSession, { program, lang }: Showing) {
  return {
    title: localized(title, lang),
    start: clockOf(slot.start, program.zone),
    end: clockOf(slot.end, program.zone),
    who: speakers
      .map(({ speaker }) => program.speakers.find(({ key }) => key === speaker)?.name)
      .flatMap((name) => (name ? [localized(name, lang)] : []))
      .join(lang === "zh" ? "、" : ", "),
  };
}
