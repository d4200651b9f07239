import { type Change, explain, type Known } from "./explain.ts";
import { commonSlots } from "./problem.ts";

/**
 * Why a person meets nobody: takes no meetings, is never there, is in no pair, is never there with
 * one they could meet, or is left out for others; and what would help.
 */
export type Alone = {
  person: number;
  reason: "takes_no_meetings" | "never_free" | "no_pair" | "no_common_slot" | "outbid";
  /** The pair that would need least, where there is one. */
  pair?: { i: number; c: number };
  changes: Change[];
};

/** Gives each person without a meeting the reason and the smallest change that would help. */
export function explainAlone(known: Known): Alone[] {
  const { timetable, planning } = known;
  return [...timetable.load.keys()].flatMap((person) =>
    timetable.load[person] === 0 ? [whyAlone(known, person, planning.pairsOf[person]!)] : [],
  );
}

function whyAlone(known: Known, person: number, pairs: number[]): Alone {
  const { problem, open } = known.planning;
  const { slots, caps, free } = problem;
  const isThere = free.subarray(person * slots, (person + 1) * slots).some((count) => count > 0);
  const best = pairs
    .map((e) => explain(known, e))
    .sort((one, other) => weight(one.changes) - weight(other.changes))[0];
  const change = best
    ? { pair: { i: best.i, c: best.c }, changes: best.changes }
    : { changes: [{ kind: "pair" as const, person }] };
  if (caps[person] === 0) return { person, reason: "takes_no_meetings", ...change };
  if (!isThere) return { person, reason: "never_free", ...change };
  if (!best) return { person, reason: "no_pair", ...change };
  const meets = pairs.some((e) => commonSlots(open, problem.pairs[e]!).length > 0);
  return { person, reason: meets ? "outbid" : "no_common_slot", ...change };
}

/** How much changes ask: of worth its points, of anything else more than that. */
function weight(changes: Change[]): number {
  return changes.reduce((sum, it) => sum + (it.kind === "worth" ? it.by : 1000), 0);
}
