import type { Instance } from "./instance.ts";
import { boundFrom } from "./verified-bound.ts";
import { checkChanges } from "./verified-changes.ts";
import { counted } from "./verified-counts.ts";
import { checkFairness } from "./verified-fairness.ts";
import { brokenRules, type Meeting } from "./verified-rules.ts";
import { checkSpread } from "./verified-spread.ts";

/** What a check of a plan finds: its worth and bound recounted, and each broken rule in words. */
export type Verdict = { ok: boolean; value: number; upperBound: number; violations: string[] };

/**
 * Checks a plan against its event and trusts nothing in it: who is free, a meeting for each of a
 * person's people and slot, caps, consented pairs once, tables apart, own tables, locks, meetings in
 * a row, time to walk; then its numbers, its bound from its prices, that every accepted pair
 * without a meeting has a reason, whom it says it serves, what it says of the plan before and of its
 * fairness.
 */
export function verify(instance: Instance, plan: unknown): Verdict {
  const violations: string[] = [];
  const fields = objectOr(plan, violations);
  const meetings = meetingsOf(fields.meetings, violations);
  const worth = new Map(instance.pairs.map((pair) => [keyOf(pair.a, pair.b), pair.w]));

  violations.push(...brokenRules(instance, meetings));
  const value = meetings.reduce((sum, { i, c }) => sum + (worth.get(keyOf(i, c)) ?? 0), 0);
  const upperBound = boundFrom(instance, fields.prices, violations);
  same("value", fields.value, value, violations);
  same("upperBound", fields.upperBound, upperBound, violations);
  if (value > upperBound) violations.push("The plan is worth more than its bound.");
  const gap = upperBound === 0 ? 0 : (upperBound - value) / upperBound;
  if (Math.abs(Number(fields.gap) - gap) > 1e-9 || typeof fields.gap !== "number") {
    violations.push(`gap is ${gap}.`);
  }
  const { idle, tableChanges } = counted(instance, meetings);
  same("idle", fields.idle, idle, violations);
  same("tableChanges", fields.tableChanges, tableChanges, violations);
  explained(instance, meetings, fields.unserved, violations);
  checkSpread(instance, { meetings, said: fields }, violations);
  checkChanges(instance, { meetings, said: fields.changes }, violations);
  checkFairness(instance, { meetings, value, upperBound, said: fields.fairness }, violations);
  return { ok: violations.length === 0, value, upperBound, violations };
}

function explained(
  { pairs }: Instance,
  meetings: Meeting[],
  unserved: unknown,
  violations: string[],
) {
  const met = new Set(meetings.map(({ i, c }) => keyOf(i, c)));
  const waiting = new Set(
    pairs
      .filter(({ accepted }) => accepted)
      .flatMap(({ a, b }) => (met.has(keyOf(a, b)) ? [] : keyOf(a, b))),
  );
  if (!Array.isArray(unserved)) {
    violations.push("unserved must be a list.");
    return;
  }
  for (const row of unserved as unknown[]) {
    const { i, c, reason } = objectOr(row, violations);
    const name = `unserved ${i}-${c}`;
    if (typeof reason !== "string" || reason === "") violations.push(`${name} has no reason.`);
    const key = keyOf(Number(i), Number(c));
    if (!waiting.delete(key)) violations.push(`${name} is no accepted pair without a meeting.`);
  }
  for (const key of waiting) violations.push(`The accepted pair ${key} has no reason.`);
}

function meetingsOf(found: unknown, violations: string[]): Meeting[] {
  if (!Array.isArray(found)) {
    violations.push("meetings must be a list.");
    return [];
  }
  return found.flatMap((row: unknown, at) => {
    if (!Array.isArray(row) || row.length !== 4 || !row.every((it) => Number.isInteger(it))) {
      violations.push(`meetings[${at}] must be four whole numbers.`);
      return [];
    }
    const [i, c, slot, table] = row as [number, number, number, number];
    return [{ i, c, slot, table }];
  });
}

function keyOf(i: number, c: number): string {
  return `${Math.min(i, c)}-${Math.max(i, c)}`;
}

function same(name: string, said: unknown, found: number, violations: string[]) {
  if (said !== found) violations.push(`${name} is ${found}, not ${String(said)}.`);
}

function objectOr(found: unknown, violations: string[]): Record<string, unknown> {
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    return found as Record<string, unknown>;
  }
  violations.push("A plan, its prices and its reasons must be objects.");
  return {};
}
