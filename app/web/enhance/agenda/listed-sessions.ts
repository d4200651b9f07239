import { all } from "../on.ts";

/** A session as the page lists it, with what it is found and filtered by. */
export type Listed = {
  element: HTMLElement;
  mark: string;
  title: string;
  /** Folded, once somebody searches; words of `search.json` are added when they arrive. */
  text: string | null;
  day: string;
  room: string;
  roomName: string;
  clock: string;
  dayLabel: string;
  start: number;
  /** Its classes: `t0` a track, `k1` a kind, `g0` a language, `v2` a level, `w` seats. */
  marks: Set<string>;
};

export type Moment = { element: HTMLElement; day: HTMLElement; start: number; sessions: Listed[] };

const minute = 60_000;

/** Reads the program that the page holds, once. */
export function listedMoments(agenda: HTMLElement): Moment[] {
  return all(".ag-day", agenda).flatMap((day) => {
    const rooms = all(".ag-heads > li", day);
    const start = Number(day.dataset.start);
    const dayLabel = day.querySelector("h2")?.textContent ?? "";
    return all(".ag-at", day).map((element) => {
      const at = start + Number(element.style.getPropertyValue("--t")) * minute;
      const clock = element.querySelector("h3")?.textContent ?? "";
      const sessions = all("li", element).map((item): Listed => {
        const room = rooms[Number(item.style.getPropertyValue("--c") || -1)];
        const link = item.querySelector("a");
        return {
          element: item,
          mark: link?.getAttribute("href")?.slice(-8) ?? "",
          title: link?.textContent ?? "",
          text: null,
          day: day.id.slice(1),
          room: room?.dataset.room ?? "",
          roomName: room?.textContent ?? "",
          clock,
          dayLabel,
          start: at,
          marks: new Set(item.classList),
        };
      });
      return { element, day, start: at, sessions };
    });
  });
}

/** What a session is found by. To fold a thousand takes a slow phone a moment: not before it is asked. */
export function textOf(session: Listed): string {
  session.text ??= folded(session.element.textContent ?? "");
  return session.text;
}

/** What texts are compared by: lower case, without accents, width of characters aside. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
