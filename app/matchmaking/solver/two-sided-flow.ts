import { chosenBy, type Weighing } from "./choose-pairs.ts";
import { type Link, linksOf } from "./links.ts";
import { Network } from "./network.ts";
import { noPrices, type Prices } from "./prices.ts";
import { commonSlots, type Problem } from "./problem.ts";

const plenty = 1 << 30;

/**
 * The pairs worth most together while each side finds a slot for each of its own meetings, though
 * the two sides of a pair may name different slots: a flow through people, their slots, the pair,
 * slots and people. It sees who is free when, which `choosePairs` does not; its prices know what
 * each slot of a person is worth. Only the pairs `among` are looked at.
 */
export function choosePairsInSlots(
  problem: Problem,
  sides: Uint8Array | null,
  by: Weighing & { among: number[] },
): { chosen: number[]; prices: Prices } {
  const { pairs, caps, tables } = problem;
  const { weights, bonus, among } = by;
  const offered = new Uint8Array(pairs.length);
  for (const e of among) offered[e] = 1;
  const links = linksOf(pairs, sides).filter(({ pair }) => offered[pair]);
  const common = pairs.map((pair, e) => (offered[e] ? commonSlots(problem, pair) : []));
  const nodes = numbered(problem, links, common);
  const network = new Network(nodes.sink + 1);

  const person = (tail: number, head: number, cap: number) => {
    const first = bonus > 0 && cap > 0 ? 1 : 0;
    if (first) network.arc(tail, head, 1, -bonus);
    network.arc(tail, head, cap - first, 0);
  };
  for (const [p, { node }] of nodes.left) person(0, node, caps[p]!);
  for (const { node, slots } of nodes.left.values()) {
    for (const slot of slots.values()) network.arc(node, slot, 1, 0);
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
    for (const slot of slots.values()) network.arc(slot, node, 1, 0);
    person(node, nodes.gate, caps[p]!);
  }
  const seats = tables.reduce((sum, count) => sum + count, 0);
  network.arc(nodes.gate, nodes.sink, seats * (sides ? 1 : 2), 0);
  const { flow, potential } = network.cheapest();
  return {
    chosen: chosenBy(problem, links, (link) => flow[arcs[link]!]!),
    prices: pricesFrom(problem, nodes, potential, sides ? 1 : 2),
  };
}

/** A person on one side, and the node of each slot they could use there. */
type Stand = { node: number; slots: Map<number, number> };

type Numbered = {
  left: Map<number, Stand>;
  firstLink: number;
  right: Map<number, Stand>;
  gate: number;
  sink: number;
};

/** Numbers from left to right, as arcs have to lead. */
function numbered({ slots }: Problem, links: Link[], common: number[][]): Numbered {
  let next = 1;
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
  return { left, firstLink, right, gate: next, sink: next + 1 };
}

function pricesFrom(
  problem: Problem,
  { left, right, gate, sink }: Numbered,
  potential: Float64Array,
  copies: number,
): Prices {
  const prices = noPrices(problem);
  prices.tau.fill(Math.max(0, potential[sink]! - potential[gate]!));
  for (const [p, { node, slots }] of left) {
    prices.y[p]! += Math.max(0, potential[node]! - potential[0]!) / copies;
    for (const [t, slot] of slots) {
      prices.q[p]![t]! += Math.max(0, potential[slot]! - potential[node]!) / copies;
    }
  }
  for (const [p, { node, slots }] of right) {
    prices.y[p]! += Math.max(0, potential[gate]! - potential[node]!) / copies;
    for (const [t, slot] of slots) {
      prices.q[p]![t]! += Math.max(0, potential[node]! - potential[slot]!) / copies;
    }
  }
  return prices;
}
