import { haveCommonSlot, type Problem } from "./problem.ts";
import { nothing, type Timetable } from "./timetable.ts";

/**
 * How many pairs without a meeting would both rather have it: each takes more meetings than they
 * have, or has one that is worth less.
 */
export function blockingPairs(problem: Problem, timetable: Timetable): number {
  const { pairs, caps } = problem;
  const worst = new Float64Array(problem.people).fill(Infinity);
  for (const e of timetable.placed()) {
    const { a, b, w } = pairs[e]!;
    worst[a] = Math.min(worst[a]!, w);
    worst[b] = Math.min(worst[b]!, w);
  }
  const wants = (p: number, w: number) => timetable.load[p]! < caps[p]! || w > worst[p]!;
  return pairs.filter(
    (pair, e) =>
      timetable.slotOf[e] === nothing &&
      wants(pair.a, pair.w) &&
      wants(pair.b, pair.w) &&
      haveCommonSlot(problem, pair),
  ).length;
}
