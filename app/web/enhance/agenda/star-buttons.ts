import { all } from "../on.ts";
import type { Listed } from "./listed-sessions.ts";
import type { Seen, StarStore } from "./star-store.ts";

const atOnce = 80;

/** Gives each session a star, a few at a time, and keeps every star of the page as it is. */
export function showStars(sessions: Listed[], store: StarStore, words: string): void {
  const draw = () => {
    for (const { element, mark, title } of sessions) {
      const on = store.starred.has(mark);
      element.classList.toggle("is-starred", on);
      const button = element.lastElementChild;
      if (button instanceof HTMLButtonElement) label(button, { on, title, words });
    }
    for (const form of all("[data-star-form]")) drawForm(form, store);
  };
  store.onChange(draw);
  for (const form of all("[data-star-form]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      store.toggle(form.dataset.starForm ?? "", null);
    });
  }
  draw();
  addButtons(sessions, store, words);
}

/** What a session says now, to be compared with later. */
export function seenOf({ start, room, clock, dayLabel, roomName, title }: Listed): Seen {
  const label = [`${dayLabel} ${clock}`, roomName].filter(Boolean).join(" · ");
  return { sig: `${start}|${room}`, label, title };
}

function addButtons(sessions: Listed[], store: StarStore, words: string): void {
  let next = 0;
  const more = () => {
    for (const session of sessions.slice(next, next + atOnce)) {
      session.element.append(starButton(session, store, words));
    }
    next += atOnce;
    if (next < sessions.length) setTimeout(more);
  };
  more();
}

function starButton(session: Listed, store: StarStore, words: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(drawing().cloneNode(true));
  label(button, { on: store.starred.has(session.mark), title: session.title, words });
  button.addEventListener("click", () => store.toggle(session.mark, seenOf(session)));
  return button;
}

function label(
  button: HTMLButtonElement,
  { on, title, words }: { on: boolean; title: string; words: string },
): void {
  const pressed = String(on);
  if (button.getAttribute("aria-pressed") === pressed) return;
  button.setAttribute("aria-pressed", pressed);
  button.setAttribute("aria-label", words.replace("%", title));
}

function drawForm(form: HTMLElement, store: StarStore): void {
  const button = form.querySelector("button");
  const text = button?.querySelector("span");
  if (!button || !text) return;
  const on = store.starred.has(form.dataset.starForm ?? "");
  button.setAttribute("aria-pressed", String(on));
  text.textContent = (on ? button.dataset.on : button.dataset.off) ?? "";
}

let star: SVGElement | null = null;

function drawing(): SVGElement {
  if (star) return star;
  const parsed = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8L12 3.5Z"/></svg>',
    "image/svg+xml",
  );
  star = parsed.documentElement as unknown as SVGElement;
  return star;
}
