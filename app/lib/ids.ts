import { crockford } from "./codes.ts";

/**
 * A new sortable id: 26 characters of Crockford base32, 10 for the time in ms UTC and 16 random
 * (80 bits). The layout is that of ULID (github.com/ulid/spec). An id is a name, never a secret.
 */
export function newId(at: number = Date.now()): string {
  let time = "";
  for (let rest = at, i = 0; i < 10; i++) {
    time = crockford[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time + randomLetters();
}

const letters = 16;
/** Drawn for many ids at once: asking for random bytes costs more than having them. */
const pool = new Uint8Array(256 * letters);
let used = pool.length;

function randomLetters(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let random = "";
  for (const byte of pool.subarray(used, used + letters)) random += crockford[byte & 31];
  used += letters;
  return random;
}
