import type { Instance } from "./instance.ts";
import type { Meeting } from "./verified-rules.ts";

type Said = { served?: unknown; spread?: unknown; alone?: unknown; missedFloors?: unknown };

/**
 * Recounts whom a plan says it serves, where it says so: how many people and accepted pairs meet,
 * and that no more could than it claims; how its meetings are spread; who meets nobody, and whose
 * promise it does not keep.
 */
export function checkSpread(
  { people, hosts, caps, pairs, floors }: Instance,
  { meetings, said }: { meetings: Meeting[]; said: Said },
  violations: string[],
): void {
  const loads = new Array<number>(people).fill(0);
  for (const { i, c } of meetings) for (const p of [i, c]) loads[p] = (loads[p] ?? 0) + 1;
  const met = new Set(meetings.map(({ i, c }) => `${Math.min(i, c)}-${Math.max(i, c)}`));

  const served = recordOf(said.served);
  if (served) {
    const isMet = (a: number, b: number) => met.has(`${Math.min(a, b)}-${Math.max(a, b)}`);
    const found = {
      people: loads.filter((load) => load > 0).length,
      accepted: pairs.filter(({ a, b, accepted }) => accepted && isMet(a, b)).length,
    };
    compare("served", served, found, violations);
    for (const [name, most] of [
      ["people", served.mostPeople],
      ["accepted", served.mostAccepted],
    ] as const) {
      if (!(Number(most) >= found[name])) {
        violations.push(`served: more ${name} are served than could be.`);
      }
    }
  }

  const spread = recordOf(said.spread);
  const some = (from: number, to: number) =>
    loads.filter((_, p) => p >= from && p < to && (caps[p] ?? 0) > 0);
  const groups = { all: some(0, people), hosts: some(0, hosts), guests: some(hosts, people) };
  for (const [name, group] of Object.entries(spread ? groups : {})) {
    compare(`spread.${name}`, recordOf(spread?.[name]) ?? {}, spreadOf(group), violations);
  }

  const nobody = loads.flatMap((load, p) => (load === 0 ? [p] : []));
  compareList("alone", said.alone, nobody, violations);
  const missed = (floors ?? []).flatMap((floor, p) => ((loads[p] ?? 0) < floor ? [p] : []));
  compareList("missedFloors", said.missedFloors, missed, violations);
}

/** Gini by the differences of any two; Jain by squares. */
function spreadOf(loads: number[]) {
  const sum = loads.reduce((total, load) => total + load, 0);
  const counts = new Map<number, number>();
  for (const load of loads) counts.set(load, (counts.get(load) ?? 0) + 1);
  let apart = 0;
  for (const [one, many] of counts) {
    for (const [other, more] of counts) apart += many * more * Math.abs(one - other);
  }
  const squares = loads.reduce((total, load) => total + load * load, 0);
  return {
    min: Math.min(...(loads.length > 0 ? loads : [0])),
    max: Math.max(0, ...loads),
    gini: sum === 0 ? 0 : apart / (2 * loads.length * sum),
    jain: sum === 0 ? 1 : (sum * sum) / (loads.length * squares),
  };
}

function compare(
  name: string,
  said: Record<string, unknown>,
  found: Record<string, number>,
  violations: string[],
) {
  for (const [field, value] of Object.entries(found)) {
    if (Math.abs(Number(said[field] ?? Number.NaN) - value) < 1e-9) continue;
    violations.push(`${name}.${field} is ${value}, not ${String(said[field])}.`);
  }
}

/** Each person once who should be listed, and nobody else. */
function compareList(name: string, said: unknown, people: number[], violations: string[]) {
  if (said === undefined) return;
  const listed = Array.isArray(said) ? said.map((row) => Number(recordOf(row)?.person)) : [];
  const missing = people.filter((p) => !listed.includes(p));
  const wrong = listed.length !== people.length || missing.length > 0;
  if (wrong) violations.push(`${name} must list ${people.length} people, each once.`);
}

function recordOf(found: unknown): Record<string, unknown> | null {
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : null;
}
