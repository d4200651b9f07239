import type { ScannerWords } from "../scanner-wording.ts";
import { button, el } from "./dom.ts";
import type { ScannerSetup } from "./setup.ts";

/** The screen before the first tap, without which a browser gives neither sound nor camera. */
export function startView(
  host: HTMLElement,
  t: ScannerWords,
  setup: ScannerSetup,
  start: (way: "camera" | "hands") => void,
) {
  const screen = el(
    "section",
    { class: "gate-start" },
    el("p", { class: "gate-event" }, setup.event),
    el("h1", { class: "gate-name" }, setup.gate),
    button(t.start, () => start("camera"), { class: "gate-button gate-button--go" }),
    el("p", { class: "gate-hint" }, t.startHint),
    button(t.withoutCamera, () => start("hands"), { class: "gate-button gate-button--quiet" }),
  );
  host.append(screen);
  return { leave: () => screen.remove() };
}
