import { Network } from "./network.ts";
import { nothing, type Timetable } from "./timetable.ts";

/**
 * Gives each slot in turn the meetings worth most, all other slots as they are: of the pairs in it
 * and those without a slot, an exact matching. Again until no slot gets better. Only for events
 * with two sides. A person's first meeting counts `bonus` more.
 */
export function sweepSlots(
  timetable: Timetable,
  sides: Uint8Array,
  by: { weights: ArrayLike<number>; bonus: number },
): void {
  const { slots } = timetable;
  let still = 0;
  for (let t = 0; still < slots; t = (t + 1) % slots) {
    still = sweepSlot(timetable, sides, { ...by, t }) ? 0 : still + 1;
  }
}

function sweepSlot(
  timetable: Timetable,
  sides: Uint8Array,
  { weights, bonus, t }: { weights: ArrayLike<number>; bonus: number; t: number },
): boolean {
  const { people, slots, at, slotOf, a, b, load, tables, problem } = timetable;
  const elsewhere = (p: number) => load[p]! - (at[p * slots + t]! >= 0 ? 1 : 0);
  const hasRoom = new Uint8Array(people);
  for (let p = 0; p < people; p++) {
    if (at[p * slots + t]! >= nothing && elsewhere(p) < problem.caps[p]!) hasRoom[p] = 1;
  }
  const worth = (e: number) =>
    weights[e]! + (elsewhere(a[e]!) === 0 ? bonus : 0) + (elsewhere(b[e]!) === 0 ? bonus : 0);

  const network = new Network(people + 3);
  const [gate, sink] = [people + 1, people + 2];
  const order = inNetwork(sides);
  const arcs: { e: number; arc: number }[] = [];
  const seen = new Uint8Array(people);
  for (let e = 0; e < slotOf.length; e++) {
    const isHere = slotOf[e] === t;
    if (!isHere && slotOf[e] !== nothing) continue;
    if (weights[e]! <= 0 || !hasRoom[a[e]!] || !hasRoom[b[e]!]) continue;
    const [left, right] = sides[a[e]!] === 0 ? [a[e]!, b[e]!] : [b[e]!, a[e]!];
    if (!seen[left]) network.arc(0, order[left]!, 1, 0);
    if (!seen[right]) network.arc(order[right]!, gate, 1, 0);
    seen[left] = 1;
    seen[right] = 1;
    arcs.push({ e, arc: network.arc(order[left]!, order[right]!, 1, -worth(e)) });
  }
  network.arc(gate, sink, tables[t]!, 0);
  const { flow } = network.cheapest();

  const before = arcs.filter(({ e }) => slotOf[e] === t).map(({ e }) => e);
  const after = arcs.filter(({ arc }) => flow[arc]! > 0).map(({ e }) => e);
  const sum = (meetings: number[]) => meetings.reduce((total, e) => total + worth(e), 0);
  if (sum(after) <= sum(before)) return false;
  for (const e of before) timetable.remove(e);
  for (const e of after) timetable.place(e, t);
  return true;
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
