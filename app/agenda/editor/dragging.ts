import type { PlannedSession } from "../conflicts/plan.ts";
import type { BoardFacts } from "./facts.ts";
import { Geometry, type Spot, spanAt, step } from "./geometry.ts";
import { LiveCheck } from "./live-check.ts";
import { onLongPress } from "./long-press.ts";
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
};

const threshold = 5;
const edge = 48;
const mostScroll = 14;

type Begun = { x: number; y: number; on: HTMLElement; stretches: boolean; isTouch: boolean };

/**
 * Lets a pointer take sessions from the board and the tray, put them elsewhere and stretch them; what
 * that would be in conflict with is shown at every step. A finger has to rest on a session to lift it:
 * one that moves at once scrolls.
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
  let geometry: Geometry | null = null;
  let begun: Begun | null = null;
  let last = { x: 0, y: 0, at: "" };

  editor.addEventListener("dragstart", (event) => event.preventDefault());
  editor.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const on = (event.target as Element).closest<HTMLElement>("[data-slot]");
    if (!on || on.dataset.slot === "canceled") return;
    const stretches = (event.target as Element).closest("[data-stretch]") !== null;
    const isTouch = event.pointerType === "touch";
    const start = { x: event.clientX, y: event.clientY, on, stretches, isTouch };
    begun = start;
    if (!isTouch) return;
    onLongPress(event, () => {
      if (begun !== start) return;
      begin(event.pointerId);
      follow();
      navigator.vibrate?.(10);
    });
  });
  // What is held by a finger neither scrolls the page nor opens the menu of a link.
  const stay = (event: Event) => held && event.preventDefault();
  editor.addEventListener("touchmove", stay, { passive: false });
  editor.addEventListener("contextmenu", (event) => begun?.isTouch && event.preventDefault());
  const listen = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ) => addEventListener(type, listener, { signal: until });
  listen("pointermove", (event) => {
    const { clientX: x, clientY: y } = event;
    const isFar = begun && Math.hypot(x - begun.x, y - begun.y) > threshold;
    if (begun && !begun.isTouch && !held && isFar) begin(event.pointerId);
    if (held) {
      last = { ...last, x, y };
      follow();
    }
  });
  listen("pointerup", () => {
    if (held) drop();
    begun = null;
  });
  listen("pointercancel", giveUp);
  listen("keydown", (event) => event.key === "Escape" && giveUp());

  function begin(pointer: number): void {
    if (!begun) return;
    const { on, x, y, stretches } = begun;
    const { scroller } = painter;
    geometry = new Geometry(scroller, painter.columns, painter.minutes);
    const planned = facts.plan.sessions.find(({ id }) => id === on.dataset.session);
    if (!planned) return;
    const { slot } = planned;
    const from = slot && {
      room: slot.room ?? "",
      minutes: (slot.start - facts.from) / 60_000,
    };
    const length = Number(on.dataset.minutes);
    const over = on.getBoundingClientRect();
    const grip = from ? (y - over.top) / geometry.scale : step;
    held = { element: on, id: planned.id, length, grip, from, stretches };
    on.setPointerCapture?.(pointer);
    painter.lift(on);
    last = { x, y, at: "" };
    requestAnimationFrame(scrollAlong);
  }

  /** The slot that letting go here would give; null over the tray. */
  function target(): { slot: PlannedSession["slot"]; spot: Spot; length: number } | null {
    if (!held || !geometry) return null;
    if (painter.isOverTray(last.x, last.y))
      return { slot: null, spot: held.from ?? none, length: 0 };
    if (held.stretches && held.from) {
      const { minutes } = geometry.spotAt(last.x, last.y);
      const length = Math.max(step, minutes - held.from.minutes);
      return placed(held.from, length);
    }
    const offset = held.grip * geometry.scale;
    const { room, minutes } = geometry.spotAt(last.x, last.y - offset);
    const most = painter.minutes - Math.min(held.length, painter.minutes);
    return placed({ room, minutes: Math.min(Math.max(0, minutes), most) }, held.length);
  }

  function placed(spot: Spot, length: number) {
    const span = spanAt(facts.from, spot.minutes, length);
    return { slot: { ...span, room: spot.room || null }, spot, length };
  }

  function follow(): void {
    const to = target();
    if (!held || !geometry || !to) return;
    const at = to.slot ? `${to.spot.room} ${to.spot.minutes} ${to.length}` : "tray";
    if (at === last.at) return;
    last.at = at;
    const { own, marks } = check.with(held.id, to.slot);
    painter.mark(marks);
    if (to.slot) {
      const { left, width } = geometry.columnOf(to.spot.room);
      const { scale } = geometry;
      painter.ghost(
        { left, width, top: to.spot.minutes * scale, height: to.length * scale },
        to.slot,
        own,
      );
    } else painter.overTray();
  }

  function drop(): void {
    const to = target();
    const session = held;
    const { at } = last;
    release();
    if (!session || !to || at === "") return;
    swallowClick();
    const { from, length, id, element } = session;
    const stays =
      to.slot === null
        ? from === null
        : from?.room === to.spot.room && from.minutes === to.spot.minutes && to.length === length;
    if (stays) painter.mark(check.asPlanned());
    else onDrop({ session: id, version: element.dataset.version ?? "", slot: to.slot });
  }

  function giveUp(): void {
    begun = null;
    if (!held) return;
    release();
    painter.mark(check.asPlanned());
    swallowClick();
  }

  function release(): void {
    if (held) painter.putDown(held.element);
    held = null;
    geometry = null;
  }

  function scrollAlong(): void {
    if (!held) return;
    const { left, right, top, bottom } = painter.frame();
    const towards = (at: number, low: number, high: number) =>
      at < low + edge ? at - low - edge : at > high - edge ? at - high + edge : 0;
    const [x, y] = [towards(last.x, left, right), towards(last.y, top, bottom)];
    if ((x || y) && !painter.isOverTray(last.x, last.y)) {
      const limited = (by: number) => Math.max(-mostScroll, Math.min(mostScroll, by / 3));
      painter.scroller.scrollBy(limited(x), limited(y));
      follow();
    }
    requestAnimationFrame(scrollAlong);
  }

  return { isBusy: () => held !== null };
}

const none: Spot = { room: "", minutes: 0 };

/** What was dragged is a link: letting go of it is not following it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
}
