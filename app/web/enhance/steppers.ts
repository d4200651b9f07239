import { all, announceChange, on } from "./on.ts";

/** `data-step` buttons count the number in their `data-stepper` up and down, within its limits. */
export function countSteps(): void {
  on("click", "[data-step]", (button) => {
    const input = inputOf(button);
    if (!input) return;
    const wanted = (Number(input.value) || 0) + Number(button.dataset.step);
    input.value = String(within(input, wanted));
    announceChange(input);
  });
  on("input", "[data-stepper] input", (input) => {
    const stepper = input.closest<HTMLElement>("[data-stepper]");
    if (stepper) showLimits(stepper);
  });
  all("[data-stepper]").forEach(showLimits);
}

function showLimits(stepper: HTMLElement): void {
  const input = inputOf(stepper);
  if (!input || input.disabled) return;
  const value = Number(input.value) || 0;
  for (const button of all("[data-step]", stepper)) {
    const next = value + Number(button.dataset.step);
    (button as HTMLButtonElement).disabled = within(input, next) !== next;
  }
}

function inputOf(element: HTMLElement): HTMLInputElement | null {
  return element.closest("[data-stepper]")?.querySelector("input") ?? null;
}

function within(input: HTMLInputElement, wanted: number): number {
  const least = input.min === "" ? -Infinity : Number(input.min);
  const most = input.max === "" ? Infinity : Number(input.max);
  return Math.min(most, Math.max(least, wanted));
}
