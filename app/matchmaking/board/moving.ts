import { Geometry } from "#app/ui/board/geometry.ts";
import { letHold, type Point } from "#app/ui/board/let-hold.ts";
import type { Surface } from "#app/ui/board/surface.ts";
import type { BoardPlaces } from "../board-places.ts";

/** Where a meeting, or one of a pair that has none yet, was let go: in which slot, at which table. */
export type Move = {
  of: { meeting: string; version: string } | { pair: string };
  startsAt: number;
  table: string;
};

type Slot = { element: HTMLElement; startsAt: number; top: number; minutes: number; clock: string };

type Held = {
  element: HTMLElement;
  /** Minutes between the top of the meeting and where it was taken hold of. */
  grip: number;
  geometry: Geometry;
  /** What the server says of each slot and table; null until it has. */
  places: BoardPlaces | null;
};

/** What comes from the tray is held so many minutes below its beginning. */
const gripOfTray = 5;

type Target = { slot: Slot; table: string };

/**
 * Lets a pointer take meetings, and pairs from the tray, and put them into other slots and at other tables. Where one cannot be
 * is asked for when it is touched, shown on all slots as soon as it is lifted, and said of the place
 * it is over; letting go there changes nothing.
 */
export function letMove(
  editor: HTMLElement,
  surface: Surface,
  { onDrop, until }: { onDrop: (move: Move) => void; until: AbortSignal },
): { isBusy: () => boolean } {
  const slots = slotsOf(editor);
  let asked: { url: string; places: Promise<BoardPlaces | null> } | null = null;
  let held: Held | null = null;
  let last: Point = { x: 0, y: 0 };

  return letHold(
    editor,
    surface,
    {
      find(part) {
        const on = part.closest<HTMLElement>("[data-slot]");
        if (on) ask(on.dataset.places ?? "");
        return on;
      },
      lift({ on, y }) {
        const geometry = new Geometry(surface.scroller, surface.columns, surface.minutes);
        const isPlanned = on.dataset.meeting !== undefined;
        const grip = isPlanned ? (y - on.getBoundingClientRect().top) / geometry.scale : gripOfTray;
        const lifted: Held = { element: on, grip, geometry, places: null };
        held = lifted;
        surface.lift(on);
        void asked?.places.then((places) => {
          if (held !== lifted) return;
          held.places = places;
          shade(places);
          follow(last);
        });
        return true;
      },
      follow,
      drop,
      putBack,
      scrollsAt: (at) => !surface.isOverTray(at),
    },
    until,
  );

  function ask(url: string): void {
    const answer = fetch(url, { headers: { Accept: "application/json" } })
      .then((got) => (got.ok ? (got.json() as Promise<BoardPlaces>) : null))
      .catch(() => null);
    asked = { url, places: answer };
  }

  /** The slot and table nearest to where the meeting is held; null over the tray. */
  function target(at: Point, { grip, geometry }: Held): Target | null {
    if (surface.isOverTray(at)) return null;
    const { x, y } = at;
    const { column, minutes } = geometry.spotAt(x, y - grip * geometry.scale);
    const far = (slot: Slot) => Math.abs(slot.top - minutes);
    const [first, ...others] = slots;
    if (!first) return null;
    const slot = others.reduce((best, one) => (far(one) < far(best) ? one : best), first);
    return { slot, table: column };
  }

  /** What speaks against a place, as a sentence; "" where nothing is known to. */
  function against({ slot, table }: Target, { element, places }: Held): string {
    if (isAt(element, { slot, table })) return "";
    const found = places?.slots.find(({ startsAt }) => startsAt === slot.startsAt);
    if (found && found.why !== "") return found.why;
    const there = editor.querySelector<HTMLElement>(
      `[data-at="${slot.startsAt} ${CSS.escape(table)}"]`,
    );
    if (there && there !== element) return editor.dataset.taken ?? "";
    if (!places) return "";
    if (!found) return editor.dataset.over ?? "";
    if (found.tables.includes(table)) return "";
    return found.offered[table] ?? places.elsewhere[table] ?? "";
  }

  /** The time on which the two agreed, where this is another; "" where any suits. */
  function agreedElse({ slot }: Target, { places }: Held): string {
    const agreed = places?.agreed ?? null;
    const isThere = agreed?.startsAt === slot.startsAt;
    return agreed === null || isThere ? "" : agreed.says;
  }

  function follow(at: Point): void {
    last = at;
    if (!held) return;
    const to = target(at, held);
    if (!to) {
      surface.hide();
      surface.say("");
      return;
    }
    const why = against(to, held);
    const warns = why === "" ? agreedElse(to, held) : "";
    const { geometry } = held;
    const { left, width } = geometry.extent(to.table);
    const { top, minutes, clock } = to.slot;
    surface.cast(
      { left, width, top: top * geometry.scale, height: minutes * geometry.scale },
      clock,
      why === "" ? warns && "warns" : "blocks",
    );
    surface.say(why || warns);
  }

  function drop(at: Point): void {
    const meeting = held;
    if (!meeting) return;
    const to = target(at, meeting);
    const why = to && against(to, meeting);
    putBack();
    if (why) surface.say(why);
    if (!to || why || isAt(meeting.element, to)) return;
    const { meeting: id, version = "", pair = "" } = meeting.element.dataset;
    const of = id === undefined ? { pair } : { meeting: id, version };
    onDrop({ of, startsAt: to.slot.startsAt, table: to.table });
  }

  function putBack(): void {
    if (held) surface.putDown(held.element);
    held = null;
    shade(null);
    surface.say("");
  }

  /** Darkens the slots where what is held cannot be at any table, each with its reason. */
  function shade(places: BoardPlaces | null): void {
    for (const { element, startsAt } of slots) {
      const found = places?.slots.find((one) => one.startsAt === startsAt);
      const why = places && !found ? (editor.dataset.over ?? "") : (found?.why ?? "");
      element.dataset.why = why;
      element.toggleAttribute("data-closed", why !== "");
    }
  }
}

function isAt({ dataset }: HTMLElement, { slot, table }: Target): boolean {
  return dataset.at === `${slot.startsAt} ${table}`;
}

function slotsOf(editor: HTMLElement): Slot[] {
  return [...editor.querySelectorAll<HTMLElement>("[data-starts]")].map((element) => ({
    element,
    startsAt: Number(element.dataset.starts),
    top: Number(element.dataset.top),
    minutes: Number(element.dataset.minutes),
    clock: element.dataset.clock ?? "",
  }));
}
