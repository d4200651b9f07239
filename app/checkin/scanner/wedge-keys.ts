import { wedgeReader } from "./wedge.ts";

/**
 * Listens for a scanner that types, wherever the focus is. What its burst wrote into a field is
 * taken out again, and its Enter presses no button.
 */
export function listenForWedge(found: (code: string) => void) {
  const reader = wedgeReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let field: { element: HTMLInputElement; before: string } | null = null;

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const began = reader.begunAt();
    const code = reader.press({ code: event.code, key: event.key, at: event.timeStamp });
    if (reader.begunAt() !== began) field = fieldOf(event);
    clearTimeout(timer);
    if (code !== null) return finish(code, event);
    if (reader.isBurst()) {
      swallow(event);
      timer = setTimeout(() => finish(reader.paused(), null), reader.pauseEnds);
    }
  }

  function finish(code: string | null, event: KeyboardEvent | null) {
    if (event) swallow(event);
    if (code === null) return;
    if (field) {
      field.element.value = field.before;
      field.element.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field = null;
    found(code);
  }

  document.addEventListener("keydown", onKey, { capture: true });
}

function fieldOf({ target }: KeyboardEvent) {
  return target instanceof HTMLInputElement ? { element: target, before: target.value } : null;
}

function swallow(event: KeyboardEvent) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
