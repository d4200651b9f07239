import type { Bonuses } from "./bonuses.ts";
import type { Distances } from "./distances.ts";
import type { Link } from "./links.ts";
import { Network } from "./network.ts";
import type { Openings } from "./planning.ts";
import { chargeSeats, noPrices, type Prices } from "./prices.ts";

/** How pairs are weighed for a choice: each by its number, and what each person's meetings add. */
export type Weighing = { weights: ArrayLike<number>; bonuses: Bonuses };

/**
 * Which pairs to place; the prices that prove how much they can be worth; and what one more meeting
 * takes from each person's worth, which is negative where a bonus waits for it.
 */
export type Choice = {
  chosen: number[];
  /** What the flow is worth: no choice is worth more. */
  worth: number;
  prices: Prices;
  dues: number[];
  tableDue: number;
  /**
   * What all others would lose if a pair that was not chosen had to be, though some of its people
   * had a slot more, and with it there was a seat more; unknown without sides.
   */
  loss(e: number, more?: { people: readonly number[]; seat: boolean }): number;
  /** Whether this slot would be a meeting more: it was of no use, and the cap leaves one. */
  wantsSlot(p: number, slot: number): boolean;
  /** What flowed, for a choice that is like this one to begin with. */
  begun: Begun;
};

/** What flows through each pair one way and, where there are no sides, the other; the potentials. */
type Begun = { through: Uint8Array; potential: Float64Array };

/**
 * The pairs worth most together while nobody has more meetings than their cap and their usable
 * slots, and all have tables: a b-matching, which is a flow from one side to the other. Which slot
 * is left open. Where everyone may meet everyone it is the flow of the double cover, halved
 * (Nemhauser and Trotter 1975): its bound holds, and its halves are rounded by worth. A choice of the
 * same people with fewer seats or other weights is one to begin with.
 */
export function choosePairs(openings: Openings, by: Weighing, near?: Choice): Choice {
  const { open, sides, links, lockedLoad, usable } = openings;
  const { people, pairs, caps } = open;
  const copies = sides ? 1 : 2;
  const gates = gatesOf(openings);
  const [gateIn, left, right] = [1, 2, 2 + people];
  const [gate, sink] = [2 + 2 * people, 3 + 2 * people];
  const network = new Network(sink + 1);
  const seats = openings.seats.total * copies;
  const through = near?.begun.through;
  const has = { left: new Int32Array(people), right: new Int32Array(people) };
  const flowing = { in: 0, out: 0 };
  for (const link of through ? links : []) {
    const so = through?.[placeOf(link)] ?? 0;
    has.left[link.left]! += so;
    has.right[link.right]! += so;
    if (gates.passesIn[link.left]) flowing.in += so;
    if (gates.passesOut[link.right]) flowing.out += so;
  }
  network.arc(0, gateIn, gates.left ? seats : plenty, 0, flowing.in);
  for (let p = 0; p < people; p++) {
    const limit = Math.min(caps[p]!, usable.total[p]!);
    const [from, to] = [gates.passesIn[p] ? gateIn : 0, gates.passesOut[p] ? gate : sink];
    let before = 0;
    for (const { count, bonus } of by.bonuses.stairs(p, lockedLoad[p]!, lockedLoad[p]! + limit)) {
      const of = (load: number) => Math.max(0, Math.min(count, load - before));
      network.arc(from, left + p, count, -bonus, of(has.left[p]!));
      network.arc(right + p, to, count, -bonus, of(has.right[p]!));
      before += count;
    }
  }
  const arcs = links.map((link) => {
    const [tail, head] = [left + link.left, right + link.right];
    return network.arc(tail, head, 1, -by.weights[link.pair]!, through?.[placeOf(link)]);
  });
  network.arc(gate, sink, gates.left ? plenty : seats, 0, flowing.out);
  const { flow, potential, cost, distances } = network.cheapest(near?.begun.potential);
  const begun = { through: new Uint8Array(pairs.length * 2), potential };
  links.forEach((link, at) => {
    begun.through[placeOf(link)] = flow[arcs[at]!]!;
  });

  const tableDue = gates.left
    ? Math.max(0, potential[gateIn]! - potential[0]!)
    : Math.max(0, potential[sink]! - potential[gate]!);
  const asLeft = (p: number) => potential[left + p]! - potential[gates.passesIn[p] ? gateIn : 0]!;
  const asRight = (p: number) =>
    potential[gates.passesOut[p] ? gate : sink]! - potential[right + p]!;
  const onBoth = (p: number, take: (due: number) => number) =>
    sides
      ? take(sides[p] === 0 ? asLeft(p) : asRight(p))
      : (take(asLeft(p)) + take(asRight(p))) / 2;
  const pricesNow = () => {
    const prices = noPrices(open);
    for (let p = 0; p < people; p++) {
      if (caps[p] === 0) continue;
      const paid = onBoth(p, (due) => Math.max(0, due));
      if (caps[p]! <= usable.total[p]!) prices.y[p] = paid;
      else for (const t of usable.slots[p]!) prices.q[p]![t] = paid;
    }
    chargeSeats(openings.seats, prices, tableDue);
    return prices;
  };
  let prices: Prices | null = null;
  return {
    chosen: chosenBy(openings, links, (link) => flow[arcs[link]!]!),
    worth: Math.floor(-cost / copies + 1e-6),
    get prices() {
      prices ??= pricesNow();
      return prices;
    },
    dues: Array.from({ length: people }, (_, p) => onBoth(p, (due) => due)),
    tableDue,
    loss: sides
      ? lossBy(openings, sides, {
          distances: distances([0, gate]),
          left,
          right,
          into: (p) => (gates.passesIn[p] ? gateIn : 0),
          outOf: (p) => (gates.passesOut[p] ? gate : sink),
          seat: gates.left ? { from: 0, to: gateIn } : { from: gate, to: sink },
        })
      : () => Infinity,
    wantsSlot: (p, slot) =>
      usable.total[p]! + lockedLoad[p]! < openings.problem.caps[p]! &&
      !usable.slots[p]!.includes(slot),
    begun,
  };
}

function placeOf({ pair, left, right }: Link): number {
  return pair * 2 + (left < right ? 0 : 1);
}

const plenty = 1 << 30;

/**
 * Where what takes a shared table is counted: on the side on which nobody has a table of their own.
 * Where both sides have some who do, all pass: tables are then left to those who place.
 */
export function gatesOf({ open, sides, shared }: Openings): Gates {
  const { people, pairs } = open;
  const passesIn = new Uint8Array(people);
  const passesOut = new Uint8Array(people);
  const owns = (p: number) => (open.booths?.[p] ?? -1) >= 0;
  const has = [false, false];
  pairs.forEach(({ a, b }, e) => {
    if (shared[e]) return;
    if (owns(a)) has[sides?.[a] ?? 0] = true;
    if (owns(b)) has[sides?.[b] ?? 0] = true;
  });
  const nobody = !has[0] && !has[1];
  if (nobody || (sides && !has[0])) {
    for (let p = 0; p < people; p++) if (!owns(p)) passesOut[p] = 1;
    return { left: false, passesIn, passesOut };
  }
  if (sides && !has[1]) for (let p = 0; p < people; p++) if (!owns(p)) passesIn[p] = 1;
  return { left: true, passesIn, passesOut };
}

/** Who passes the count of tables on the way in, and who on the way out. */
export type Gates = { left: boolean; passesIn: Uint8Array; passesOut: Uint8Array };

type Ways = {
  distances: Distances;
  left: number;
  right: number;
  into(p: number): number;
  outOf(p: number): number;
  seat: { from: number; to: number };
};

/** Distances from the one side to the other, found when the first pair of a left person asks. */
function lossBy(
  { open: { pairs } }: Openings,
  sides: Uint8Array,
  { distances, left, right, into, outOf, seat }: Ways,
): Choice["loss"] {
  return (e, more) => {
    const { a, b } = pairs[e]!;
    const [from, to] = sides[a] === 0 ? [a, b] : [b, a];
    if (!more) return distances.between(right + to, left + from);
    const targets = [left + from];
    const starts = [right + to];
    if (more.people.includes(from)) targets.push(into(from));
    if (more.people.includes(to)) starts.push(outOf(to));
    const ways = targets.flatMap((node) =>
      starts.flatMap((start) => {
        const plain = distances.between(start, node);
        if (!more.seat) return [plain];
        return [plain, distances.between(start, seat.from) + distances.between(seat.to, node)];
      }),
    );
    return Math.min(...ways);
  };
}

/** The pairs whose every link flows, and as many of the half-flowing as the caps allow. */
export function chosenBy(
  { open, shared, seats: { total } }: Openings,
  links: Link[],
  flows: (link: number) => number,
): number[] {
  const { pairs, caps } = open;
  const need = new Int32Array(pairs.length);
  const flowing = new Int32Array(pairs.length);
  links.forEach(({ pair }, link) => {
    need[pair]!++;
    flowing[pair]! += flows(link);
  });
  const whole: number[] = [];
  const half: number[] = [];
  for (let e = 0; e < pairs.length; e++) {
    if (flowing[e] === 0) continue;
    (flowing[e] === need[e] ? whole : half).push(e);
  }
  const left = Int32Array.from(caps);
  let seats = total;
  for (const e of whole) {
    left[pairs[e]!.a]!--;
    left[pairs[e]!.b]!--;
    seats -= shared[e]!;
  }
  for (const e of half.sort((one, other) => pairs[other]!.w - pairs[one]!.w || one - other)) {
    const { a, b } = pairs[e]!;
    if (left[a]! <= 0 || left[b]! <= 0 || (shared[e] && seats <= 0)) continue;
    left[a]!--;
    left[b]!--;
    seats -= shared[e]!;
    whole.push(e);
  }
  return whole.sort((one, other) => one - other);
}
