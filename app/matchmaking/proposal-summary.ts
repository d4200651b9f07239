import { gini } from "./gini.ts";
import type { Instance } from "./instance.ts";
import type { Solution } from "./solver/solve.ts";

/** What lists and comparisons show of a plan; money is not among it, points are. */
export type ProposalSummary = {
  meetings: number;
  value: number;
  upperBound: number;
  /** A share of 1. */
  gap: number;
  people: number;
  /** With at least one meeting, and the most that could have one. */
  met: number;
  mostMet: number;
  accepted: number;
  served: number;
  mostServed: number;
  gini: number;
  idle: number;
  tableChanges: number;
};

/** Counts what a plan is good for. */
export function summaryOf(problem: Instance, solution: Solution): ProposalSummary {
  const loads = new Array<number>(problem.people).fill(0);
  for (const [i, c] of solution.meetings) {
    loads[i] = (loads[i] ?? 0) + 1;
    loads[c] = (loads[c] ?? 0) + 1;
  }
  const { served } = solution;
  return {
    meetings: solution.meetings.length,
    value: solution.value,
    upperBound: solution.upperBound,
    gap: solution.gap,
    people: problem.people,
    met: served.people,
    mostMet: served.mostPeople,
    accepted: problem.pairs.filter(({ accepted }) => accepted).length,
    served: served.accepted,
    mostServed: served.mostAccepted,
    gini: gini(loads),
    idle: solution.idle,
    tableChanges: solution.tableChanges,
  };
}
