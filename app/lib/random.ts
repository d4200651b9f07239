/** Drawn for many at once: asking the system for random bytes costs more than having them. */
const pool = new Uint8Array(8192);
let used = pool.length;

/** So many random bytes (at most 8,192), fit for secrets: given out once and not kept here. */
export function randomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const given = pool.slice(used, used + count);
  pool.fill(0, used, used + count);
  used += count;
  return given;
}
