/**
 * Numbers in [0, 1) that look thrown and are the same for the same seed: the 32-bit finalizer of
 * MurmurHash3 (github.com/aappleby/smhasher) over a counter in steps of the golden ratio.
 */
export type Dice = {
  /** The next number. */
  next(): number;
  /** The next whole number below `sides`. */
  below(sides: number): number;
  /** One of these, every one as likely. */
  of<Value>(values: readonly Value[]): Value;
};

/** Dice that fall alike for everyone who throws them with this seed. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x85ebca6b);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (sides: number) => Math.floor(next() * sides);
  return {
    next,
    below,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("nothing to choose from");
      return value;
    },
  };
}
