import type { Instance } from "./instance.ts";
import type { PlanNames } from "./plan-names.ts";
import type { PlanRules } from "./plan-rules.ts";
import type { Solution } from "./solver/solve.ts";

/** What lists and comparisons show of a plan: points, counts and shares of 1. */
export type ProposalSummary = {
  meetings: number;
  value: number;
  upperBound: number;
  gap: number;
  /** With at least one meeting, and the most that could have one. */
  met: number;
  mostMet: number;
  accepted: number;
  served: number;
  mostServed: number;
  gini: number;
  idle: number;
  tableChanges: number;
  /** What fairness costs of what could be, in points; 0 without it. */
  fairPrice: number;
  /** What one more table in every slot, and one more slot on the best day, would add at most. */
  moreTable: number;
  moreSlot: number;
  missedFloors: number;
  /** By which rules it was made. */
  rules: PlanRules;
};

/** Counts what a plan is good for. */
export function summaryOf(
  problem: Instance,
  solution: Solution,
  { unkept, rules }: Pick<PlanNames, "unkept" | "rules">,
): ProposalSummary {
  const { served, more } = solution;
  return {
    meetings: solution.meetings.length,
    value: solution.value,
    upperBound: solution.upperBound,
    gap: solution.gap,
    met: served.people,
    mostMet: served.mostPeople,
    accepted: problem.pairs.filter(({ accepted }) => accepted).length + unkept.length,
    served: served.accepted,
    mostServed: served.mostAccepted,
    gini: solution.spread.all.gini,
    idle: solution.idle,
    tableChanges: solution.tableChanges,
    fairPrice: solution.fairness?.price.points ?? 0,
    moreTable: more.table,
    moreSlot: Math.max(0, ...more.slots),
    missedFloors: solution.missedFloors.length,
    rules,
  };
}
