import { noBonuses } from "./bonuses.ts";
import { type Choice, choosePairs } from "./choose-pairs.ts";
import { type Planning, planningOf } from "./planning.ts";
import type { Problem } from "./problem.ts";

/** What one more table in every slot, and one more slot for everyone, would add at most. */
export type More = { table: number; slot: number };

/** Chooses once more with a table and with a slot more, beside what the choice is worth now. */
export function moreOf(planning: Planning, now: Choice): More {
  const { problem } = planning;
  const tables = problem.tables.map((count) => count + 1);
  const with1 = (more: Problem) => worthOf(more, now) - now.worth;
  return {
    // Where a place at a table costs nothing, there are enough.
    table: now.tableDue === 0 ? 0 : with1({ ...problem, tables, tableNumbers: undefined }),
    slot: with1(withSlot(problem)),
  };
}

function worthOf(problem: Problem, near: Choice): number {
  const weights = Int32Array.from(problem.pairs, ({ w }) => w);
  const planning = planningOf({ ...problem, walk: 0 });
  return choosePairs(planning, { weights, bonuses: noBonuses(problem.people) }, near).worth;
}

/** The event with a slot after its last, as many tables in it as in the fullest, everyone there. */
function withSlot(problem: Problem): Problem {
  const { people, slots, tables } = problem;
  const free = new Uint8Array(people * (slots + 1));
  for (let p = 0; p < people; p++) {
    const row = problem.free.subarray(p * slots, (p + 1) * slots);
    free.set(row, p * (slots + 1));
    free[p * (slots + 1) + slots] = row.reduce((most, count) => Math.max(most, count), 0);
  }
  return {
    ...problem,
    slots: slots + 1,
    tables: [...tables, tables.reduce((most, count) => Math.max(most, count), 0)],
    tableNumbers: undefined,
    free,
  };
}
