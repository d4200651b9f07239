import { noBonuses } from "./bonuses.ts";
import { type Choice, choosePairs } from "./choose-pairs.ts";
import { type Openings, openingsOf } from "./planning.ts";
import type { Problem } from "./problem.ts";
import { seatsOf } from "./seats.ts";

/**
 * What one more table in every slot would add at most, and what one more slot at the end of each day
 * for those who are there that day. What a table more in one slot would add its price says.
 */
export type More = { table: number; slots: number[] };

/** Chooses once more with a table and with a slot more, beside what the choice is worth now. */
export function moreOf(openings: Openings, now: Choice): More {
  const { slots, slotsPerDay } = openings.problem;
  const days = Array.from({ length: Math.ceil(slots / slotsPerDay) }, (_, day) => day);
  return {
    // Where a place at a table costs nothing, there are enough.
    table: now.tableDue === 0 ? 0 : worthOf(withTable(openings), now) - now.worth,
    slots: days.map((day) => {
      const problem = { ...withSlot(openings.problem, day), walk: 0 };
      return worthOf(openingsOf(problem, openings.sides), now) - now.worth;
    }),
  };
}

function worthOf(openings: Openings, near: Choice): number {
  const { people, pairs } = openings.problem;
  const weights = Int32Array.from(pairs, ({ w }) => w);
  return choosePairs(openings, { weights, bonuses: noBonuses(people) }, near).worth;
}

function withTable(openings: Openings): Openings {
  const open = { ...openings.open, tables: openings.open.tables.map((count) => count + 1) };
  return { ...openings, open, seats: seatsOf(open, openings) };
}

/** The event with a slot more for all who have one on a day, and as many tables as that day's most. */
function withSlot(problem: Problem, day: number): Problem {
  const { people, slots, slotsPerDay, tables } = problem;
  const [begin, end] = [day * slotsPerDay, Math.min(slots, (day + 1) * slotsPerDay)];
  const free = new Uint8Array(people * (slots + 1));
  for (let p = 0; p < people; p++) {
    const row = problem.free.subarray(p * slots, (p + 1) * slots);
    free.set(row, p * (slots + 1));
    free[p * (slots + 1) + slots] = most(row.subarray(begin, end));
  }
  return {
    ...problem,
    slots: slots + 1,
    tables: [...tables, most(tables.slice(begin, end))],
    tableNumbers: undefined,
    free,
  };
}

function most(counts: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < counts.length; at++) most = Math.max(most, counts[at]!);
  return most;
}
