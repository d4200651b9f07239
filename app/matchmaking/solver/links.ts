import type { Pair } from "./problem.ts";

/** A pair as an arc of a network, from the one who stands left in it to the one who stands right. */
export type Link = { pair: number; left: number; right: number };

/**
 * Each pair as an arc from the one side to the other; where there are no sides, once in each
 * direction: everyone then stands on both (the double cover).
 */
export function linksOf(pairs: readonly Pair[], sides: Uint8Array | null): Link[] {
  return pairs.flatMap(({ a, b }, pair) => {
    if (!sides) {
      return [
        { pair, left: a, right: b },
        { pair, left: b, right: a },
      ];
    }
    return sides[a] === 0 ? [{ pair, left: a, right: b }] : [{ pair, left: b, right: a }];
  });
}
