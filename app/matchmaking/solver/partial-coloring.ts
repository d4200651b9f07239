import type { Lists } from "./chains.ts";
import { Inserting } from "./inserting.ts";
import type { Random } from "./random.ts";
import { nothing, type Timetable } from "./timetable.ts";

const mostTries = 8;

/**
 * Searches slots for the last pairs (PartialCol, Blöchliger and Zufferey 2008): puts one in where it
 * costs least, takes out who stands there, finds those another place by chains, and keeps away for
 * a while from what it has just taken out. The best timetable seen is the one kept; says which
 * pairs it leaves out.
 */
export function colorRest(
  timetable: Timetable,
  left: number[],
  by: { lists: Lists; weights: ArrayLike<number>; random: Random; steps: number },
): number[] {
  const { lists, weights, random, steps } = by;
  const { slots } = timetable;
  const inserting = new Inserting(timetable, lists, random);
  const barred = new Map<number, number>();
  let waiting = [...left];
  let worth = waiting.reduce((sum, e) => sum + weights[e]!, 0);
  let least = worth;
  let best = { slotOf: timetable.slotOf.slice(), waiting: [...waiting] };
  for (let step = 0; step < steps && waiting.length > 0; step++) {
    const e = waiting[random.below(waiting.length)]!;
    const t = cheapestSlot(timetable, e, {
      lists,
      weights,
      random,
      isBarred: (slot) => (barred.get(e * slots + slot) ?? 0) > step,
    });
    if (t === nothing) continue;
    const evicted = standing(timetable, e, t, weights);
    if (!evicted) continue;
    for (const f of evicted) timetable.remove(f);
    timetable.place(e, t);
    const until = step + 8 + random.below(10) + waiting.length;
    if (!timetable.rules.fine(e)) {
      timetable.remove(e);
      for (const f of evicted) timetable.place(f, t);
      barred.set(e * slots + t, until);
      continue;
    }
    for (const f of evicted) barred.set(f * slots + t, until);
    waiting = waiting.filter((f) => f !== e);
    waiting.push(...evicted);
    // The newest may find another place; of many that wait, some others try again.
    const from = waiting.length - evicted.length;
    const lucky = from <= mostTries ? 0 : random.below(from);
    waiting = waiting.filter((f, at) => {
      const tries = at >= from || (at - lucky + from) % Math.max(1, from) < mostTries;
      return !tries || !inserting.insert(f);
    });
    worth = waiting.reduce((sum, f) => sum + weights[f]!, 0);
    if (worth >= least) continue;
    least = worth;
    best = { slotOf: timetable.slotOf.slice(), waiting: [...waiting] };
  }
  timetable.restore(best.slotOf);
  return best.waiting;
}

function cheapestSlot(
  timetable: Timetable,
  e: number,
  by: {
    lists: Lists;
    weights: ArrayLike<number>;
    random: Random;
    isBarred: (t: number) => boolean;
  },
): number {
  const { slots } = timetable;
  let best = nothing;
  let least = Infinity;
  let ties = 0;
  for (let t = 0; t < slots; t++) {
    if (by.lists && !by.lists[e * slots + t]) continue;
    if (!timetable.isPossible(e, t) || by.isBarred(t)) continue;
    const evicted = standing(timetable, e, t, by.weights);
    if (!evicted) continue;
    let cost = 0;
    for (const f of evicted) cost += by.weights[f]!;
    if (cost > least) continue;
    ties = cost < least ? 1 : ties + 1;
    least = cost;
    if (by.random.below(ties) === 0) best = t;
  }
  return best;
}

/** The meetings that have to leave for a pair to meet in a slot; null where one of them may not. */
function standing(
  timetable: Timetable,
  e: number,
  t: number,
  weights: ArrayLike<number>,
): number[] | null {
  const { slots, at, a, b, rows, locked, zones } = timetable;
  const found: number[] = [];
  for (const p of [a[e]!, b[e]!]) {
    if (timetable.openRow(p, t) !== nothing) continue;
    const f = lightest(timetable.meetingsOf(p, t), locked, weights);
    if (f === nothing) return null;
    found.push(f);
  }
  const zone = zones.of[e]!;
  if (timetable.room(e, t) + found.filter((f) => zones.of[f] === zone).length > 0) return found;
  const others: number[] = [];
  for (let row = 0; row < rows; row++) {
    const f = at[row * slots + t]!;
    if (f >= 0 && zones.of[f] === zone) others.push(f);
  }
  const f = lightest(others, locked, weights);
  return f === nothing ? null : [...found, f];
}

function lightest(among: number[], locked: Uint8Array, weights: ArrayLike<number>): number {
  let best = nothing;
  for (const f of among) {
    if (!locked[f] && (best === nothing || weights[f]! < weights[best]!)) best = f;
  }
  return best;
}
