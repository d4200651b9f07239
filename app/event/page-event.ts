import type { Event } from "./events.ts";

/** What every page of an event shows of it; nothing that a visitor may not know. */
export function pageEvent(event: Event) {
  const { slug, name, accentHue, icpNumber } = event;
  return { slug, name, accentHue, icpNumber };
}
