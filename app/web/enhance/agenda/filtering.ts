import { folded, type Listed, type Moment, textOf } from "./listed-sessions.ts";

/** What is asked for; "" or false asks for nothing. */
export type Wish = {
  words: string[];
  day: string;
  room: string;
  /** Classes a session must have, and letters of which it must have none. */
  has: string[];
  lacks: string[];
  starred: boolean;
  free: boolean;
};

export type Known = { starred: Set<string>; left: Map<string, number> };

/** The wish that a form's fields express; `indexOf` says which choice of a list a value is. */
export function wishOf(
  fields: URLSearchParams,
  indexOf: (name: string, value: string) => number,
): Wish {
  const wish: Wish = {
    words: folded(fields.get("q") ?? "")
      .split(/\s+/)
      .filter(Boolean),
    day: fields.get("day") ?? "",
    room: fields.get("room") ?? "",
    has: [],
    lacks: [],
    starred: fields.has("starred"),
    free: fields.has("free"),
  };
  for (const [name, letter, plain] of letters) {
    const value = fields.get(name) ?? "";
    const at = value ? indexOf(name, value) : -1;
    if (at < 0) continue;
    if (value === plain || (name === "spoken" && at === 0)) wish.lacks.push(letter);
    if (value !== plain) wish.has.push(`${letter}${at}`);
  }
  return wish;
}

/** A field, the letter of its classes, and the value for which sessions carry none. */
const letters = [
  ["track", "t", null],
  ["kind", "k", "talk"],
  ["spoken", "g", null],
  ["level", "v", null],
] as const;

/** Shows what fits and hides what does not; how many sessions are shown. */
export function applyWish(moments: Moment[], wish: Wish, known: Known): number {
  const days = new Map<HTMLElement, boolean>();
  let shown = 0;
  for (const { element, day, sessions } of moments) {
    let any = false;
    for (const session of sessions) {
      const fits = fitsWish(session, wish, known);
      if (fits) shown++;
      any ||= fits;
      if (session.element.hidden === fits) session.element.hidden = !fits;
    }
    if (element.hidden === any) element.hidden = !any;
    days.set(day, any || days.get(day) === true);
  }
  for (const [day, any] of days) if (day.hidden === any) day.hidden = !any;
  return shown;
}

function fitsWish(session: Listed, wish: Wish, { starred, left }: Known): boolean {
  const { marks, mark } = session;
  if (wish.day && session.day !== wish.day) return false;
  if (wish.room && session.room !== wish.room) return false;
  if (wish.starred && !starred.has(mark)) return false;
  if (wish.free && !((left.get(mark) ?? 0) > 0)) return false;
  if (!fitsMarks(marks, wish)) return false;
  return wish.words.every((word) => textOf(session).includes(word));
}

/** Sessions in the usual language carry no class for it; those in several carry one for each. */
function fitsMarks(marks: Set<string>, { has, lacks }: Wish): boolean {
  for (const one of has) {
    if (marks.has(one)) continue;
    const letter = one.charAt(0);
    if (!lacks.includes(letter) || hasLetter(marks, letter)) return false;
  }
  for (const letter of lacks) {
    if (!has.some((one) => one.startsWith(letter)) && hasLetter(marks, letter)) return false;
  }
  return true;
}

function hasLetter(marks: Set<string>, letter: string): boolean {
  for (const mark of marks)
    if (mark.length > 1 && mark.startsWith(letter) && mark !== "all") return true;
  return false;
}
