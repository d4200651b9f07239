import { all } from "./on.ts";

/** Where tabs go on beyond the edge of a phone, the current one is in the middle. */
export function showCurrentTabs(): void {
  for (const current of all(".tabs [aria-current]")) {
    const list = current.closest("ul");
    if (!list) continue;
    const [tab, seen] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollLeft += tab.left - seen.left - (seen.width - tab.width) / 2;
  }
}
