import type { Instance } from "./instance.ts";
import { boundFrom } from "./verified-bound.ts";
import type { Meeting } from "./verified-rules.ts";

/** What leaving meetings as they were counts where a file does not say. */
const usual = { pair: 20, slot: 0, move: 15 };

/**
 * Recounts what a plan changes of the one before: which meetings kept their slot, moved, were
 * canceled or added; its worth with the points for what stayed; and by the prices it gives for that
 * how much any plan could be worth so. Says nothing where there was no plan before.
 */
export function checkChanges(
  instance: Instance,
  { meetings, said }: { meetings: Meeting[]; said: unknown },
  violations: string[],
): void {
  const { people, pairs, previous, locks = [], stay = usual } = instance;
  if (!previous) return;
  if (typeof said !== "object" || said === null) {
    violations.push("changes must say what became of the plan before.");
    return;
  }
  const fields = said as Record<string, unknown>;
  const key = (a: number, b: number) => Math.min(a, b) * people + Math.max(a, b);
  const before = new Map(previous.map(({ a, b, slot }) => [key(a, b), slot]));
  const now = new Map(meetings.map(({ i, c, slot }) => [key(i, c), slot]));
  const found = { kept: 0, moved: 0, canceled: 0, added: 0 };
  for (const [pair, slot] of before) {
    if (!now.has(pair)) found.canceled++;
    else if (now.get(pair) === slot) found.kept++;
    else found.moved++;
  }
  for (const pair of now.keys()) if (!before.has(pair)) found.added++;
  for (const [name, count] of Object.entries(found)) {
    const told = Array.isArray(fields[name]) ? fields[name].length : fields[name];
    if (told !== count) violations.push(`changes.${name} is ${count}, not ${String(told)}.`);
  }

  for (const { a, b } of locks) before.delete(key(a, b));
  const near = { before, stays: stay.pair + stay.slot, move: stay.move + stay.slot };
  const worth = new Map(pairs.map(({ a, b, w }) => [key(a, b), w]));
  let objective = 0;
  for (const [pair, slot] of now) {
    objective += worth.get(pair) ?? 0;
    const slotBefore = before.get(pair);
    if (slotBefore === undefined) continue;
    objective += near.stays - (slotBefore === slot ? 0 : near.move);
  }
  const upperBound = boundFrom(instance, fields.prices, violations, near);
  for (const [name, value] of Object.entries({ objective, upperBound })) {
    if (fields[name] !== value) {
      violations.push(`changes.${name} is ${value}, not ${String(fields[name])}.`);
    }
  }
  if (objective > upperBound)
    violations.push("With what stays the plan is worth more than its bound.");
}
