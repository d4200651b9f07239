import type { ScannerWords } from "../scanner-wording.ts";
import { button, el } from "./dom.ts";
import { qrOf, signOf } from "./shapes.ts";
import type { Shown } from "./shown.ts";

const clearsAfter = 700;

/** What someone may do besides going on. */
export type Choice = { label: string; press: () => void };

/**
 * The answer that takes the whole screen. A pass clears itself after 700 ms; what must be read
 * stays until a tap, Escape or the next answer. It is spoken at once by a screen reader.
 */
export function answerView(host: HTMLElement, t: ScannerWords) {
  const screen = el("section", {
    class: "answer",
    hidden: true,
    "aria-labelledby": "answer-title",
  });
  const spoken = el("p", {
    class: "gate-spoken",
    "aria-live": "assertive",
    "aria-atomic": "true",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | null = null;

  function show(shown: Shown, { choices, left }: { choices?: Choice[]; left?: () => void } = {}) {
    clearTimeout(timer);
    leave = left ?? null;
    screen.dataset.result = shown.result;
    screen.dataset.shape = shown.shape;
    if (shown.reason) screen.dataset.reason = shown.reason;
    else delete screen.dataset.reason;
    screen.replaceChildren(...contents(shown, choices ?? []));
    screen.hidden = false;
    spoken.textContent = [shown.title, shown.name, shown.type, ...shown.lines]
      .filter(Boolean)
      .join(". ");
    if (!shown.stays) timer = setTimeout(hide, clearsAfter);
  }

  function hide() {
    clearTimeout(timer);
    if (screen.hidden) return;
    screen.hidden = true;
    delete screen.dataset.result;
    delete screen.dataset.reason;
    leave?.();
    leave = null;
  }

  function contents(shown: Shown, choices: Choice[]): Node[] {
    const go = shown.stays ? [...choices, ...onward(shown)] : [];
    return [
      signOf(shown.shape),
      el("h2", { id: "answer-title", class: "answer-title" }, shown.title),
      el(
        "div",
        { class: "answer-words" },
        shown.name ? el("p", { class: "answer-name" }, shown.name) : null,
        shown.type ? el("p", { class: "answer-type" }, shown.type) : null,
        ...shown.lines.map((line) => el("p", { class: "answer-line" }, line)),
      ),
      ...(shown.qr ? [qrOf(shown.qr)] : []),
      el(
        "div",
        { class: "answer-choices" },
        ...go.map(({ label, press }) => button(label, press, { class: "answer-button" })),
      ),
    ];
  }

  function onward({ result }: Shown): Choice[] {
    return result === "asking" || result === "waiting"
      ? []
      : [{ label: t.tapToContinue, press: hide }];
  }

  screen.addEventListener("click", (event) => {
    const waits = screen.dataset.result === "waiting" || screen.dataset.result === "asking";
    if (!waits && !(event.target instanceof HTMLButtonElement)) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  host.append(screen, spoken);

  return { show, hide, say: (words: string) => (spoken.textContent = words) };
}
