import { onLongPress } from "./long-press.ts";
import type { Surface } from "./surface.ts";

export type Point = { x: number; y: number };

/** Where a pointer went down, and on what. */
export type Begun = Point & { on: HTMLElement; part: Element };

/** What a board does with what a pointer takes. */
export type Holder = {
  /** What a pointer takes here; null where there is nothing to take. */
  find(part: Element): HTMLElement | null;
  /** Takes it up; false where it stays after all. */
  lift(begun: Begun): boolean;
  follow(at: Point): void;
  drop(at: Point): void;
  /** Puts it back where it was. */
  putBack(): void;
  /** Whether the board scrolls along where what is held comes to its edge. */
  scrollsAt(at: Point): boolean;
};

const threshold = 5;
const edge = 48;
const mostScroll = 14;

/**
 * Lets a pointer take things from a board and let them go elsewhere. A finger has to rest on a thing
 * to lift it: one that moves at once scrolls. Escape puts it back.
 */
export function letHold(
  editor: HTMLElement,
  surface: Surface,
  holder: Holder,
  until: AbortSignal,
): { isBusy: () => boolean } {
  let isHeld = false;
  let begun: (Begun & { isTouch: boolean }) | null = null;
  let last: Point = { x: 0, y: 0 };

  editor.addEventListener("dragstart", (event) => event.preventDefault());
  editor.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const part = event.target as Element;
    const on = holder.find(part);
    if (!on) return;
    const isTouch = event.pointerType === "touch";
    const start = { x: event.clientX, y: event.clientY, on, part, isTouch };
    begun = start;
    if (!isTouch) return;
    onLongPress(event, () => {
      if (begun !== start) return;
      begin(event.pointerId);
      if (isHeld) holder.follow(last);
      navigator.vibrate?.(10);
    });
  });
  // What is held by a finger neither scrolls the page nor opens the menu of a link.
  const stay = (event: Event) => isHeld && event.preventDefault();
  editor.addEventListener("touchmove", stay, { passive: false });
  editor.addEventListener("contextmenu", (event) => begun?.isTouch && event.preventDefault());
  const listen = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ) => addEventListener(type, listener, { signal: until });
  listen("pointermove", (event) => {
    const { clientX: x, clientY: y } = event;
    const isFar = begun && Math.hypot(x - begun.x, y - begun.y) > threshold;
    if (begun && !begun.isTouch && !isHeld && isFar) begin(event.pointerId);
    if (!isHeld) return;
    last = { x, y };
    holder.follow(last);
  });
  listen("pointerup", () => {
    begun = null;
    if (!isHeld) return;
    isHeld = false;
    holder.drop(last);
    swallowClick();
  });
  listen("pointercancel", giveUp);
  listen("keydown", (event) => event.key === "Escape" && giveUp());

  function begin(pointer: number): void {
    if (!begun || !holder.lift(begun)) return;
    isHeld = true;
    last = { x: begun.x, y: begun.y };
    begun.on.setPointerCapture?.(pointer);
    requestAnimationFrame(scrollAlong);
  }

  function giveUp(): void {
    begun = null;
    if (!isHeld) return;
    isHeld = false;
    holder.putBack();
    swallowClick();
  }

  function scrollAlong(): void {
    if (!isHeld) return;
    const { left, right, top, bottom } = surface.frame();
    const towards = (at: number, low: number, high: number) =>
      at < low + edge ? at - low - edge : at > high - edge ? at - high + edge : 0;
    const [x, y] = [towards(last.x, left, right), towards(last.y, top, bottom)];
    if ((x || y) && holder.scrollsAt(last)) {
      const limited = (by: number) => Math.max(-mostScroll, Math.min(mostScroll, by / 3));
      surface.scroller.scrollBy(limited(x), limited(y));
      holder.follow(last);
    }
    requestAnimationFrame(scrollAlong);
  }

  return { isBusy: () => isHeld };
}

/** What was dragged is a link: letting go of it is not following it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
}
