import type { Problem } from "./problem.ts";

/** How many meetings a person can have at most without more slots in a row than they take. */
export function mostInRuns(
  { slots, slotsPerDay, free, runs }: Pick<Problem, "slots" | "slotsPerDay" | "free" | "runs">,
  p: number,
): number {
  const atMost = runs?.[p] ?? 0;
  if (atMost === 0) {
    let all = 0;
    for (let t = 0; t < slots; t++) all += free[p * slots + t]!;
    return all;
  }
  // The most with exactly so many slots in a row before the next one.
  let most = [0];
  for (let t = 0; t < slots; t++) {
    const rest = Math.max(...most);
    const before = t % slotsPerDay === 0 ? [rest] : most;
    const places = free[p * slots + t]!;
    most = [rest, ...before.slice(0, atMost).map((sum) => sum + places)];
  }
  return Math.max(...most);
}
