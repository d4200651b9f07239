/** The first segments of addresses that mean something else: no event may be called so. */
const reserved = new Set([
  "zh",
  "en",
  "orders",
  "my",
  "organizer",
  "gate",
  "api",
  "hooks",
  "dev",
  "healthz",
  "readyz",
  "assets",
  "logos",
]);

/** Words that addresses use below `/organizer`, where an event's slug stands too. */
const ownWords = new Set(["new", "manifest", "favicon"]);

/** Whether an event may not have this slug because an address already means something by it. */
export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug) || ownWords.has(slug);
}
