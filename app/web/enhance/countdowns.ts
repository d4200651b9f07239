import { all } from "./on.ts";

const urgent = 2 * 60 * 1000;

/** `data-countdown` is the ms left when the server made the page; its `<b>` shows what is left now. */
export function countDown(): void {
  const clocks = all("[data-countdown]");
  if (clocks.length === 0) return;
  const tick = () => {
    for (const clock of clocks) show(clock, Number(clock.dataset.countdown) - performance.now());
  };
  tick();
  setInterval(tick, 1000);
}

function show(clock: HTMLElement, left: number): void {
  const words = clock.querySelector("b");
  if (!words) return;
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const rest = String(seconds % 60).padStart(2, "0");
  words.textContent =
    seconds > 0 ? `${Math.floor(seconds / 60)}:${rest}` : (clock.dataset.over ?? "0:00");
  clock.toggleAttribute("data-urgent", left < urgent);
}
