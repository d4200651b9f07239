/** Listens on the document for events from elements that match, also ones that come later. */
export function on<K extends keyof DocumentEventMap>(
  type: K,
  selector: string,
  listener: (element: HTMLElement, event: DocumentEventMap[K]) => void,
): void {
  document.addEventListener(type, (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    const found = target.closest(selector);
    if (found instanceof HTMLElement) listener(found, event);
  });
}

/** Every element that matches. */
export function all(selector: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a form sends this element's value. */
export function isControl(element: unknown): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** Tells listeners that a control has another value, as typing would. */
export function announceChange(control: Control): void {
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Storage of this browser; null where it may not be used. */
export function storage(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
