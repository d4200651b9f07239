import { all } from "./on.ts";

/**
 * `data-key` presses its button by that key while the focus is within the same `data-keys`, nothing
 * is being typed and no other key is held: keys of one letter would surprise elsewhere.
 */
export function pressByKey(): void {
  if (all("[data-key]").length === 0) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const target = event.target;
    if (!(target instanceof Element) || target.closest("input, textarea, select")) return;
    const within = target.closest("[data-keys]");
    if (!within) return;
    const button = all("[data-key]", within).find((one) => one.dataset.key === event.key);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
