import { type Instant, minute } from "#app/lib/time.ts";
import { Geometry, type Spot } from "#app/ui/board/geometry.ts";
import { letHold, type Point } from "#app/ui/board/let-hold.ts";
import type { PlannedSession } from "../conflicts/plan.ts";
import type { BoardFacts } from "./facts.ts";
import { LiveCheck } from "./live-check.ts";
import type { Painter } from "./painter.ts";

/** Where something was let go: a slot, or the tray. */
export type Drop = { session: string; version: string; slot: PlannedSession["slot"] };

type Held = {
  element: HTMLElement;
  id: string;
  length: number;
  /** Minutes between the top of the session and where it was taken hold of. */
  grip: number;
  /** Where it was; null for what comes from the tray. */
  from: Spot | null;
  stretches: boolean;
  geometry: Geometry;
};

/** Everything snaps to so many minutes. */
const step = 5;

/**
 * Lets a pointer take sessions from the board and the tray, put them elsewhere and stretch them; what
 * that would be in conflict with is shown at every step.
 */
export function letDrag(
  editor: HTMLElement,
  facts: BoardFacts,
  painter: Painter,
  { onDrop, until }: { onDrop: (drop: Drop) => void; until: AbortSignal },
): { isBusy: () => boolean } {
  const check = new LiveCheck(facts.plan);
  painter.mark(check.asPlanned());
  let held: Held | null = null;
  let shown = "";

  return letHold(
    editor,
    painter,
    {
      find(part) {
        const on = part.closest<HTMLElement>("[data-slot]");
        return on && on.dataset.slot !== "canceled" ? on : null;
      },
      lift({ on, part, y }) {
        const geometry = new Geometry(painter.scroller, painter.columns, painter.minutes);
        const planned = facts.plan.sessions.find(({ id }) => id === on.dataset.session);
        if (!planned) return false;
        const { slot } = planned;
        const from = slot && {
          column: slot.room ?? "",
          minutes: (slot.start - facts.from) / minute,
        };
        const grip = from ? (y - on.getBoundingClientRect().top) / geometry.scale : step;
        held = {
          element: on,
          id: planned.id,
          length: Number(on.dataset.minutes),
          grip,
          from,
          stretches: part.closest("[data-stretch]") !== null,
          geometry,
        };
        shown = "";
        painter.lift(on);
        return true;
      },
      follow,
      drop,
      putBack() {
        if (held) painter.putDown(held.element);
        held = null;
        painter.mark(check.asPlanned());
      },
      scrollsAt: (at) => !painter.isOverTray(at),
    },
    until,
  );

  /** The slot that letting go here would give; null over the tray. */
  function target(at: Point, session: Held) {
    const { x, y } = at;
    const { from, length, grip, stretches, geometry } = session;
    if (painter.isOverTray(at)) return { slot: null, spot: from ?? none, length: 0 };
    if (stretches && from) {
      const { minutes } = spotAt(geometry, x, y);
      return placed(from, Math.max(step, minutes - from.minutes));
    }
    const { column, minutes } = spotAt(geometry, x, y - grip * geometry.scale);
    const most = painter.minutes - Math.min(length, painter.minutes);
    return placed({ column, minutes: Math.min(Math.max(0, minutes), most) }, length);
  }

  function placed(spot: Spot, length: number) {
    const span = spanAt(facts.from, spot.minutes, length);
    return { slot: { ...span, room: spot.column || null }, spot, length };
  }

  function follow(at: Point): void {
    if (!held) return;
    const to = target(at, held);
    const here = to.slot ? `${to.spot.column} ${to.spot.minutes} ${to.length}` : "tray";
    if (here === shown) return;
    shown = here;
    const { own, marks } = check.with(held.id, to.slot);
    painter.mark(marks);
    if (to.slot) {
      const { left, width } = held.geometry.extent(to.spot.column);
      const { scale } = held.geometry;
      painter.ghost(
        { left, width, top: to.spot.minutes * scale, height: to.length * scale },
        to.slot,
        own,
      );
    } else painter.overTray();
  }

  function drop(at: Point): void {
    const session = held;
    if (!session) return;
    const to = target(at, session);
    painter.putDown(session.element);
    held = null;
    const { from, length, id, element } = session;
    const stays =
      to.slot === null
        ? from === null
        : from?.column === to.spot.column &&
          from.minutes === to.spot.minutes &&
          to.length === length;
    if (stays) painter.mark(check.asPlanned());
    else onDrop({ session: id, version: element.dataset.version ?? "", slot: to.slot });
  }
}

const none: Spot = { column: "", minutes: 0 };

/** The spot under a point of the window, on the step nearest to it. */
function spotAt(geometry: Geometry, x: number, y: number): Spot {
  const { column, minutes } = geometry.spotAt(x, y);
  return { column, minutes: Math.round(minutes / step) * step };
}

/** The span that begins so many minutes after the first instant of the board. */
function spanAt(from: Instant, minutes: number, length: number) {
  const start = from + minutes * minute;
  return { start, end: start + length * minute };
}
