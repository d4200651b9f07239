/** A wanted meeting of two people: what it is worth, and whether both accepted a request for it. */
export type Pair = { a: number; b: number; w: number; accepted: boolean };

/** A meeting in its slot; at a table where one is said. */
export type Placed = { a: number; b: number; slot: number; table?: number };

/** What it is worth to leave a plan as it was: points a pair kept, more in its slot, less a move. */
export type Stay = { pair: number; slot: number; move: number };

/**
 * Who may meet whom, and when. A person may stand for an organization of several people. People,
 * slots and tables count from 0; the first `hosts` people keep their table if they can. All numbers
 * are whole.
 */
export type Problem = {
  people: number;
  hosts: number;
  slots: number;
  slotsPerDay: number;
  /** How many meetings each slot has shared tables for. */
  tables: readonly number[];
  caps: readonly number[];
  /** A row of `slots` counts a person: how many of theirs could meet in each, 0 where none. */
  free: Uint8Array;
  pairs: readonly Pair[];
  /** What people are called: whoever is numbered anew keeps their plan. */
  ids?: readonly string[];
  /** The numbers of the shared tables of each slot, where they are not 0, 1, 2, …. */
  tableNumbers?: readonly (readonly number[])[];
  /** The table that is a person's own, or -1. Who meets there takes no shared table. */
  booths?: readonly number[];
  /** The building of each table, by its number. */
  buildings?: readonly number[];
  /** So many slots lie between two meetings of somebody's day that are in two buildings. */
  walk?: number;
  /** How many meetings each person was promised. Kept where it can be, said where it cannot. */
  floors?: readonly number[];
  /** How many meetings in a row each person has at most; 0 for any number. */
  runs?: readonly number[];
  /** Meetings that stay where they are, of pairs of the event. */
  locks?: readonly Placed[];
  /** The plan that people know; a new one then moves few of its meetings. */
  previous?: readonly Placed[];
  stay?: Stay;
};

/** The slots in which both people of a pair are free. */
export function commonSlots(
  { free, slots }: Problem,
  { a, b }: { a: number; b: number },
): number[] {
  const common: number[] = [];
  for (let t = 0; t < slots; t++) {
    if (free[a * slots + t] && free[b * slots + t]) common.push(t);
  }
  return common;
}

/** Whether both people of a pair are free in some slot. */
export function haveCommonSlot(
  { free, slots }: Pick<Problem, "free" | "slots">,
  { a, b }: { a: number; b: number },
) {
  let ofB = b * slots;
  for (let ofA = a * slots, end = ofA + slots; ofA < end; ofA++, ofB++) {
    if (free[ofA] && free[ofB]) return true;
  }
  return false;
}

/**
 * Parts people in two sides that only meet across (0 and 1), where that is possible; else null. The
 * lowest person of each connected group is on side 0.
 */
export function sidesOf({ people, pairs }: Problem): Uint8Array | null {
  const across: number[][] = Array.from({ length: people }, () => []);
  for (const { a, b } of pairs) {
    across[a]?.push(b);
    across[b]?.push(a);
  }
  const unknown = 2;
  const sides = new Uint8Array(people).fill(unknown);
  for (let start = 0; start < people; start++) {
    if (sides[start] !== unknown) continue;
    sides[start] = 0;
    const waiting = [start];
    for (let p = waiting.pop(); p !== undefined; p = waiting.pop()) {
      for (const other of across[p] ?? []) {
        if (sides[other] === sides[p]) return null;
        if (sides[other] !== unknown) continue;
        sides[other] = 1 - (sides[p] ?? 0);
        waiting.push(other);
      }
    }
  }
  return sides;
}
