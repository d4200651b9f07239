import type { Pair, Problem } from "./problem.ts";

/** Which slots each person has, a bit a slot: many pairs are looked at 32 slots at a time. */
class SlotSets {
  private readonly words: number;
  private readonly bits: Int32Array;

  constructor(
    readonly people: number,
    slots: number,
  ) {
    this.words = Math.ceil(slots / 32);
    this.bits = new Int32Array(people * this.words);
  }

  add(p: number, t: number): void {
    this.bits[p * this.words + (t >> 5)]! |= 1 << (t & 31);
  }

  has(p: number, t: number): boolean {
    return ((this.bits[p * this.words + (t >> 5)]! >> (t & 31)) & 1) === 1;
  }

  /** Whether two people have a slot in common. */
  meet(a: number, b: number): boolean {
    const { words, bits } = this;
    for (let at = 0; at < words; at++)
      if (bits[a * words + at]! & bits[b * words + at]!) return true;
    return false;
  }

  /** The slots each person has in common with at least one of those they are paired with here. */
  shared(pairs: readonly Pair[], among: (e: number) => boolean): SlotSets {
    const { words, bits } = this;
    const shared = new SlotSets(this.people, words * 32);
    pairs.forEach(({ a, b }, e) => {
      if (!among(e)) return;
      for (let at = 0; at < words; at++) {
        const both = bits[a * words + at]! & bits[b * words + at]!;
        shared.bits[a * words + at]! |= both;
        shared.bits[b * words + at]! |= both;
      }
    });
    return shared;
  }
}

/** The slots in which each person is free. */
export function freeSlots({ people, slots, free }: Pick<Problem, "people" | "slots" | "free">) {
  const sets = new SlotSets(people, slots);
  for (let p = 0; p < people; p++) {
    for (let t = 0; t < slots; t++) if (free[p * slots + t]) sets.add(p, t);
  }
  return sets;
}
