import type { Pair } from "./problem.ts";

/** A pair as an arc of a network, from the one who stands left in it to the one who stands right. */
export type Link = { pair: number; left: number; right: number };

/**
 * Each eligible pair as an arc from the one side to the other; where there are no sides, once in
 * each direction: everyone then stands on both (the double cover).
 */
export function linksOf(
  pairs: readonly Pair[],
  { sides, eligible }: { sides: Uint8Array | null; eligible: Uint8Array },
): Link[] {
  const links: Link[] = [];
  pairs.forEach(({ a, b }, pair) => {
    if (!eligible[pair]) return;
    if (!sides || sides[a] === 0) links.push({ pair, left: a, right: b });
    if (sides?.[a] !== 0) links.push({ pair, left: b, right: a });
  });
  return links;
}
