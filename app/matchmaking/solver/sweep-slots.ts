import type { Weighing } from "./choose-pairs.ts";
import { Network } from "./network.ts";
import { nothing, type Timetable } from "./timetable.ts";

/**
 * Gives each slot in turn the meetings worth most, all other slots as they are: of the pairs in it
 * and those without a slot, an exact matching. Again until no slot gets better. Only for events
 * with two sides, one zone and no rules for a day.
 */
export function sweepSlots(timetable: Timetable, sides: Uint8Array, by: Weighing): void {
  const { slots } = timetable;
  let still = 0;
  for (let t = 0; still < slots; t = (t + 1) % slots) {
    still = sweepSlot(timetable, sides, { ...by, t }) ? 0 : still + 1;
  }
}

function sweepSlot(
  timetable: Timetable,
  sides: Uint8Array,
  { weights, bonuses, t }: Weighing & { t: number },
): boolean {
  const { people, slots, slotOf, a, b, load, locked, planning, zones } = timetable;
  const { problem, open, eligible } = planning;
  const here = new Int32Array(people);
  const before: number[] = [];
  for (let e = 0; e < slotOf.length; e++) {
    if (slotOf[e] !== t || locked[e]) continue;
    before.push(e);
    here[a[e]!]!++;
    here[b[e]!]!++;
  }
  const places = (p: number) =>
    Math.min(open.free[p * slots + t]!, capOf(timetable, p) - load[p]! + here[p]!);
  const worth = (e: number) =>
    weights[e]! +
    bonuses.next(a[e]!, load[a[e]!]! - here[a[e]!]!) +
    bonuses.next(b[e]!, load[b[e]!]! - here[b[e]!]!);

  const network = new Network(people + 3);
  const [gate, sink] = [people + 1, people + 2];
  const order = inNetwork(sides);
  const arcs: { e: number; arc: number }[] = [];
  const seen = new Uint8Array(people);
  const ownTable = (p: number) => (problem.booths?.[p] ?? -1) >= 0;
  for (let e = 0; e < slotOf.length; e++) {
    if ((slotOf[e] !== t && slotOf[e] !== nothing) || locked[e]) continue;
    if (weights[e]! <= 0 || !eligible[e] || places(a[e]!) <= 0 || places(b[e]!) <= 0) continue;
    const [left, right] = sides[a[e]!] === 0 ? [a[e]!, b[e]!] : [b[e]!, a[e]!];
    if (!seen[left]) network.arc(0, order[left]!, places(left), 0);
    if (!seen[right]) {
      network.arc(order[right]!, ownTable(right) ? sink : gate, places(right), 0);
    }
    seen[left] = 1;
    seen[right] = 1;
    arcs.push({ e, arc: network.arc(order[left]!, order[right]!, 1, -worth(e)) });
  }
  network.arc(gate, sink, open.tables[t]!, 0);
  const { flow } = network.cheapest();

  const after = arcs.filter(({ arc }) => flow[arc]! > 0).map(({ e }) => e);
  const sum = (meetings: number[]) => meetings.reduce((total, e) => total + worth(e), 0);
  if (sum(after) <= sum(before)) return false;
  const taken = after.filter((e) => zones.of[e] === 0).length;
  if (taken > open.tables[t]!) return false;
  for (const e of before) timetable.remove(e);
  for (const e of after) timetable.place(e, t);
  return true;
}

function capOf({ planning }: Timetable, p: number): number {
  return planning.open.caps[p]! + planning.lockedLoad[p]!;
}

/** People as nodes from 1 on, those of the left side first. */
function inNetwork(sides: Uint8Array): Int32Array {
  const order = new Int32Array(sides.length);
  let next = 1;
  for (const side of [0, 1]) {
    sides.forEach((of, p) => {
      if (of === side) order[p] = next++;
    });
  }
  return order;
}
