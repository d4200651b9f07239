import type { Instant } from "#app/lib/time.ts";

/** The instant of every test that does not say another: a Tuesday morning, 09:30 in Shanghai. */
export const now: Instant = Date.UTC(2026, 10, 24, 1, 30);
