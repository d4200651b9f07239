/** Slots as a hexadecimal number: bit t is set where `has(t)`. */
export function slotBits(slots: number, has: (slot: number) => boolean): string {
  let bits = 0n;
  for (let t = 0; t < slots; t++) if (has(t)) bits |= 1n << BigInt(t);
  return bits.toString(16);
}

/** Whether slot t is among these. */
export function hasSlot(bits: string, t: number): boolean {
  return ((BigInt(`0x${bits}`) >> BigInt(t)) & 1n) === 1n;
}
