import type { Instance } from "./instance.ts";

/**
 * How many meetings at shared tables could be, where `shared` says who could have one in which slot:
 * in each slot no more than there are tables, nor than the fewer of the two sides that are there,
 * group by group of people who are connected by pairs; half of a group that has no two sides.
 */
export function seatsIn(
  instance: Instance,
  by: { free: Uint8Array; tables: number[]; shared: Uint8Array },
): number {
  const { slots } = instance;
  const groups = groupsOf(instance);
  let seats = 0;
  for (let t = 0; t < slots; t++) {
    let most = 0;
    for (const { sides, isSplit } of groups) {
      const [one = 0, other = 0] = sides.map((side) =>
        side.reduce(
          (sum, p) => sum + (by.shared[p * slots + t] ? (by.free[p * slots + t] ?? 0) : 0),
          0,
        ),
      );
      most += isSplit ? Math.min(one, other) : (one + other) / 2;
    }
    seats += Math.min(by.tables[t] ?? 0, Math.floor(most));
  }
  return seats;
}

/** People who are connected by pairs, laid out on two sides; whether pairs only go across. */
function groupsOf({ people, pairs }: Instance) {
  const near = Array.from({ length: people }, (): number[] => []);
  for (const { a, b } of pairs) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const sideOf = new Map<number, 0 | 1>();
  const groups: { sides: [number[], number[]]; isSplit: boolean }[] = [];
  for (let start = 0; start < people; start++) {
    if (sideOf.has(start)) continue;
    const sides: [number[], number[]] = [[], []];
    let isSplit = true;
    sideOf.set(start, 0);
    const waiting = [start];
    for (const p of waiting) {
      const side = sideOf.get(p) ?? 0;
      sides[side].push(p);
      for (const other of near[p] ?? []) {
        if (sideOf.get(other) === side) isSplit = false;
        if (sideOf.has(other)) continue;
        sideOf.set(other, side === 0 ? 1 : 0);
        waiting.push(other);
      }
    }
    groups.push({ sides, isSplit });
  }
  return groups;
}
