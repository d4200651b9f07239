/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** A number from 0 to below 1. */
  part(): number;
};

/** Begins a row of numbers; Mulberry32 (T. Ettinger), whole 32-bit arithmetic only. */
export function seeded(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (limit) => next() % limit,
    part: () => next() / 4_294_967_296,
  };
}
