import { format } from "node:util";
import { afterAll, afterEach, beforeEach } from "vitest";

type Expectation = { pattern: RegExp; met: boolean };

let unexpected: string[] = [];
let expectations: Expectation[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...said: unknown[]) => {
    const line = format(...said);
    const expectation = expectations.find(({ pattern }) => pattern.test(line));
    if (expectation) expectation.met = true;
    else unexpected.push(`console.${level}: ${line}`);
  };
}

beforeEach(() => {
  expectations = [];
});

afterEach(settle);
afterAll(settle);

/** Says that this test makes the program complain, and how; it fails when the complaint stays out. */
export function expectComplaint(pattern: RegExp): void {
  expectations.push({ pattern, met: false });
}

function settle() {
  const lines = unexpected;
  const missing = expectations.filter(({ met }) => !met);
  unexpected = [];
  expectations = [];
  if (lines.length) throw new Error(`Unexpected on the console:\n${lines.join("\n")}`);
  if (missing.length) {
    const patterns = missing.map(({ pattern }) => String(pattern)).join(", ");
    throw new Error(`Expected on the console, and not said: ${patterns}`);
  }
}
