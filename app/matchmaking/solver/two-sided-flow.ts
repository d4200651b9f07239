import { chosenBy, gatesOf, type Weighing } from "./choose-pairs.ts";
import type { Link } from "./links.ts";
import { Network } from "./network.ts";
import type { Planning } from "./planning.ts";
import { chargeSeats, noPrices, type Prices } from "./prices.ts";
import { commonSlots } from "./problem.ts";

const plenty = 1 << 30;

/**
 * The pairs worth most together while each side finds a slot for each of its own meetings, though
 * the two sides of a pair may name different slots: a flow through people, their slots, the pair,
 * slots and people. It sees who is free when, which `choosePairs` does not; its prices know what
 * each slot of a person is worth. Only the pairs `among` are looked at.
 */
export function choosePairsInSlots(
  planning: Planning,
  by: Weighing & { among: number[] },
): { chosen: number[]; prices: Prices } {
  const { open, sides, eligible, lockedLoad } = planning;
  const { pairs, caps, free, slots: perPerson } = open;
  const { weights, bonuses, among } = by;
  const offered = new Uint8Array(pairs.length);
  for (const e of among) offered[e] = eligible[e]!;
  const links = planning.links.filter(({ pair }) => offered[pair]);
  const common = pairs.map((pair, e) => (offered[e] ? commonSlots(open, pair) : []));
  const nodes = numbered(perPerson, links, common);
  const gates = gatesOf(planning);
  const network = new Network(nodes.sink + 1);
  const seats = planning.seats.total * (sides ? 1 : 2);

  const person = (tail: number, head: number, p: number) => {
    const from = lockedLoad[p]!;
    for (const { count, bonus } of bonuses.stairs(p, from, from + caps[p]!)) {
      network.arc(tail, head, count, -bonus);
    }
  };
  network.arc(0, nodes.gateIn, gates.left ? seats : plenty, 0);
  for (const [p, { node }] of nodes.left) person(gates.passesIn[p] ? nodes.gateIn : 0, node, p);
  for (const [p, { node, slots }] of nodes.left) {
    for (const [t, slot] of slots) network.arc(node, slot, free[p * perPerson + t]!, 0);
  }
  const arcs = links.map(({ pair, left, right }, at) => {
    const [into, out] = [nodes.firstLink + at, nodes.firstLink + links.length + at];
    for (const t of common[pair]!) {
      network.arc(nodes.left.get(left)!.slots.get(t)!, into, plenty, 0);
      network.arc(out, nodes.right.get(right)!.slots.get(t)!, plenty, 0);
    }
    return network.arc(into, out, 1, -weights[pair]!);
  });
  for (const [p, { node, slots }] of nodes.right) {
    for (const [t, slot] of slots) network.arc(slot, node, free[p * perPerson + t]!, 0);
    person(node, gates.passesOut[p] ? nodes.gate : nodes.sink, p);
  }
  network.arc(nodes.gate, nodes.sink, gates.left ? plenty : seats, 0);
  const { flow, potential } = network.cheapest();
  return {
    chosen: chosenBy(planning, links, (link) => flow[arcs[link]!]!),
    prices: pricesFrom(planning, nodes, potential),
  };
}

/** A person on one side, and the node of each slot they could use there. */
type Stand = { node: number; slots: Map<number, number> };

type Numbered = {
  gateIn: number;
  left: Map<number, Stand>;
  firstLink: number;
  right: Map<number, Stand>;
  gate: number;
  sink: number;
};

/** Numbers from left to right, as arcs have to lead. */
function numbered(slots: number, links: Link[], common: number[][]): Numbered {
  const gateIn = 1;
  let next = 2;
  const stands = (side: "left" | "right") => {
    const used = new Map<number, Uint8Array>();
    for (const link of links) {
      const flags = used.get(link[side]) ?? new Uint8Array(slots);
      for (const t of common[link.pair]!) flags[t] = 1;
      used.set(link[side], flags);
    }
    return used;
  };
  const persons = (used: Map<number, Uint8Array>) => {
    const found = new Map<number, Stand>();
    for (const p of used.keys()) found.set(p, { node: next++, slots: new Map() });
    return found;
  };
  const withSlots = (stand: Map<number, Stand>, used: Map<number, Uint8Array>) => {
    for (const [p, flags] of used) {
      flags.forEach((isUsed, t) => {
        if (isUsed) stand.get(p)!.slots.set(t, next++);
      });
    }
  };
  const usedLeft = stands("left");
  const left = persons(usedLeft);
  withSlots(left, usedLeft);
  const firstLink = next;
  next += links.length * 2;
  const usedRight = stands("right");
  const right = new Map<number, Stand>();
  for (const p of usedRight.keys()) right.set(p, { node: 0, slots: new Map() });
  withSlots(right, usedRight);
  for (const stand of right.values()) stand.node = next++;
  return { gateIn, left, firstLink, right, gate: next, sink: next + 1 };
}

function pricesFrom(
  planning: Planning,
  { gateIn, left, right, gate, sink }: Numbered,
  potential: Float64Array,
): Prices {
  const prices = noPrices(planning.open);
  const gates = gatesOf(planning);
  const copies = planning.sides ? 1 : 2;
  const between = (from: number, to: number) => Math.max(0, potential[to]! - potential[from]!);
  for (const [p, { node, slots }] of left) {
    prices.y[p]! += between(gates.passesIn[p] ? gateIn : 0, node) / copies;
    for (const [t, slot] of slots) prices.q[p]![t]! += between(node, slot) / copies;
  }
  for (const [p, { node, slots }] of right) {
    prices.y[p]! += between(node, gates.passesOut[p] ? gate : sink) / copies;
    for (const [t, slot] of slots) prices.q[p]![t]! += between(slot, node) / copies;
  }
  chargeSeats(planning.seats, prices, gates.left ? between(0, gateIn) : between(gate, sink));
  return prices;
}
