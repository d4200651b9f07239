const patience = 400;
const tremble = 10;

/**
 * A finger that rests on something for a moment means it; one that moves before scrolls, as everywhere.
 * `rest` is called once, with where the finger is, unless it moved, was lifted or taken away before.
 */
export function onLongPress(down: PointerEvent, rest: () => void): void {
  const done = new AbortController();
  const timer = setTimeout(() => {
    done.abort();
    rest();
  }, patience);
  const leave = () => {
    clearTimeout(timer);
    done.abort();
  };
  const moved = (event: PointerEvent) => {
    const by = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (event.pointerId !== down.pointerId || by > tremble) leave();
  };
  const { signal } = done;
  addEventListener("pointermove", moved, { signal });
  addEventListener("pointerup", leave, { signal });
  addEventListener("pointercancel", leave, { signal });
  // A second finger means something else; the first one's own event comes by here too.
  addEventListener("pointerdown", (event) => event !== down && leave(), { signal });
}
