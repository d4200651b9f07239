import { crockford } from "./codes.ts";
import { randomBytes } from "./random.ts";

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

function randomLetters(): string {
  let random = "";
  for (const byte of randomBytes(16)) random += crockford[byte & 31];
  return random;
}
