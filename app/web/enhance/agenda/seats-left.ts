import { all } from "../on.ts";
import type { Listed } from "./listed-sessions.ts";

const every = 20_000;

type Words = { left: string; full: string };

/** Says how many seats are left where they are given out, and again every twenty seconds. */
export function tellSeats(
  sessions: Listed[],
  left: Map<string, number>,
  { url, words, changed }: { url: string; words: Words; changed: () => void },
): void {
  const places = [
    ...sessions
      .filter(({ marks }) => marks.has("w"))
      .map(({ element, mark }) => ({ mark, place: noteOf(element) })),
    ...all("[data-seats]")
      .filter((place) => !place.matches("script"))
      .map((place) => ({ mark: place.dataset.seats ?? "", place })),
  ];
  if (places.length === 0) return;
  const turn = async () => {
    if (!document.hidden) await ask();
    setTimeout(turn, every);
  };
  const ask = async () => {
    try {
      const answer = await fetch(url);
      if (!answer.ok) return;
      const known: Record<string, number> = await answer.json();
      for (const [mark, n] of Object.entries(known)) left.set(mark, n);
      for (const { mark, place } of places) {
        const n = left.get(mark);
        if (n === undefined) continue;
        place.textContent = n > 0 ? words.left.replace("%", String(n)) : words.full;
      }
      changed();
    } catch {
      // Without a network the page stays as it is.
    }
  };
  void turn();
}

/** A place of its own at the end of a session's note. */
function noteOf(element: HTMLElement): HTMLElement {
  const place = document.createElement("span");
  place.className = "ag-left";
  element.querySelector(".ag-note")?.append(" ", place);
  return place;
}
