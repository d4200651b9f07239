import type { MoneyTone } from "../money-rows.ts";

/** How a state of money is signed. */
export const tones = {
  good: "ok",
  waits: "warn",
  bad: "stop",
  over: "quiet",
} as const satisfies Record<MoneyTone, string>;
