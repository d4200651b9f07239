import { all } from "../on.ts";
import { applyWish, type Known, wishOf } from "./filtering.ts";
import { folded, type Moment, textOf } from "./listed-sessions.ts";

const settled = 300;
const kept = ["q", "day", "track", "room", "kind", "spoken", "level", "starred", "free"];

type Words = { found: string; one: string };

/**
 * Narrows the program down while somebody types or chooses, without asking anyone; the address
 * follows, so that it can be kept and shared. @returns what applies the filters anew.
 */
export function filterSessions(
  agenda: HTMLElement,
  moments: Moment[],
  known: Known,
  { words, searchUrl }: { words: Words; searchUrl: string },
): () => void {
  const form = agenda.querySelector<HTMLFormElement>("[data-filters]");
  if (!form) return () => {};
  const days = all("[data-day]", agenda);
  let day = "";
  let timer = 0;
  const fields = () => {
    const found = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value) found.set(name, value);
    }
    if (day) found.set("day", day);
    return found;
  };
  const indexOf = (name: string, value: string) => {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) return -1;
    return [...select.options].findIndex((option) => option.value === value) - 1;
  };
  const apply = () => {
    const asked = fields();
    const n = applyWish(moments, wishOf(asked, indexOf), known);
    const output = form.querySelector("output");
    if (output) output.textContent = (n === 1 ? words.one : words.found).replace("%", String(n));
    const nothing = agenda.querySelector<HTMLElement>(".ag-nothing");
    if (nothing) nothing.hidden = n > 0;
    for (const link of days) {
      if (link.dataset.day === day) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => keepAddress(asked), settled);
  };

  day = fill(form, new URLSearchParams(location.search));
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    day = "";
    setTimeout(apply);
  });
  for (const link of days) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      day = day === link.dataset.day ? "" : (link.dataset.day ?? "");
      apply();
    });
  }
  apply();
  const enrich = () => void learn(searchUrl, moments).then(apply);
  if (document.readyState === "complete") setTimeout(enrich, settled);
  else addEventListener("load", () => setTimeout(enrich, settled));
  return apply;
}

function fill(form: HTMLFormElement, asked: URLSearchParams): string {
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = value;
    }
  }
  const filters = kept.filter((name) => !["q", "day"].includes(name));
  const details = form.querySelector("details");
  if (details && (filters.some((name) => asked.has(name)) || innerWidth >= 960)) {
    details.open = true;
  }
  return asked.get("day") ?? "";
}

function keepAddress(asked: URLSearchParams): void {
  const url = new URL(location.href);
  for (const name of kept) {
    const value = asked.get(name);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

/** Words that the page does not show: the other language, what is Chinese as it sounds. */
async function learn(url: string, moments: Moment[]): Promise<void> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return;
    const words: Record<string, string> = await answer.json();
    for (const { sessions } of moments) {
      for (const session of sessions) {
        session.text = `${textOf(session)} ${folded(words[session.mark] ?? "")}`;
      }
    }
  } catch {
    // What the page shows is searched all the same.
  }
}
