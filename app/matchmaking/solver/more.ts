import { noBonuses } from "./bonuses.ts";
import { type Choice, choosePairs } from "./choose-pairs.ts";
import { type Planning, planningOf } from "./planning.ts";
import type { Problem } from "./problem.ts";
import { seatsOf } from "./seats.ts";

/** What one more table in every slot, and one more slot for everyone, would add at most. */
export type More = { table: number; slot: number };

/** Chooses once more with a table and with a slot more, beside what the choice is worth now. */
export function moreOf(planning: Planning, now: Choice): More {
  // Where a place at a table costs nothing, there are enough.
  const table = now.tableDue === 0 ? 0 : worthOf(withTable(planning), now) - now.worth;
  const slot = planningOf({ ...withSlot(planning.problem), walk: 0 });
  return { table, slot: worthOf(slot, now) - now.worth };
}

function worthOf(planning: Planning, near: Choice): number {
  const { people, pairs } = planning.problem;
  const weights = Int32Array.from(pairs, ({ w }) => w);
  return choosePairs(planning, { weights, bonuses: noBonuses(people) }, near).worth;
}

function withTable(planning: Planning): Planning {
  const open = { ...planning.open, tables: planning.open.tables.map((count) => count + 1) };
  return { ...planning, open, seats: seatsOf(open, planning) };
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
