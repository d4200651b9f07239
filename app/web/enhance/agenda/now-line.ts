import { all } from "../on.ts";
import type { Moment } from "./listed-sessions.ts";

const minute = 60_000;
const every = 30_000;

/** Marks where the program is now, and brings one there; where it is not now, neither is there. */
export function markNow(agenda: HTMLElement, moments: Moment[]): void {
  const jump = agenda.querySelector<HTMLElement>("[data-now]");
  const draw = () => {
    const now = Date.now();
    const current = currentMoment(agenda, moments, now);
    if (jump) jump.hidden = !current;
    for (const { element } of moments) element.classList.toggle("is-now", element === current);
    for (const day of all(".ag-day", agenda)) drawLine(day, now);
  };
  jump?.addEventListener("click", () => {
    const current = currentMoment(agenda, moments, Date.now());
    const line = all(".ag-now", agenda).find((it) => it.offsetParent !== null);
    (line ?? current)?.scrollIntoView({ block: "center", inline: "nearest" });
  });
  draw();
  setInterval(() => {
    if (!document.hidden) draw();
  }, every);
}

/** The last moment that has begun, on a day that is not over. */
function currentMoment(agenda: HTMLElement, moments: Moment[], now: number): HTMLElement | null {
  const today = all(".ag-day", agenda).find((day) => minutesInto(day, now) !== null);
  if (!today) return null;
  const begun = moments.filter((it) => it.day === today && it.start <= now);
  return (begun.at(-1) ?? moments.find((it) => it.day === today))?.element ?? null;
}

function drawLine(day: HTMLElement, now: number): void {
  const into = minutesInto(day, now);
  const line = day.querySelector<HTMLElement>(".ag-now");
  if (into === null) line?.remove();
  else {
    const drawn = line ?? document.createElement("div");
    drawn.className = "ag-now";
    drawn.style.setProperty("--now", String(Math.round(into)));
    if (!line) day.querySelector(".ag-body")?.append(drawn);
  }
}

function minutesInto(day: HTMLElement, now: number): number | null {
  const into = (now - Number(day.dataset.start)) / minute;
  return into >= 0 && into <= Number(day.style.getPropertyValue("--m")) ? into : null;
}
