import type { Problem } from "./problem.ts";

/** How meetings are spread: by their worth alone, or first of all to as many people as possible. */
export type Fairness = "none" | "lex";

/**
 * What a person's first meeting is worth beside the pair's own worth. Lexicographic fairness makes
 * it more than all meetings of a plan together, so that nobody is left out for any of them.
 */
export function firstMeetingBonus(fairness: Fairness, { caps, pairs }: Problem): number {
  if (fairness === "none") return 0;
  const most = pairs.reduce((heaviest, { w }) => Math.max(heaviest, w), 0);
  const meetings = caps.reduce((sum, cap) => sum + cap, 0);
  return 1 + most * Math.min(pairs.length, meetings);
}
