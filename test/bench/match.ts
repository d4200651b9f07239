// How good plans of meetings are, how sure of it, and what they cost: over the files whose best plans
// are known, and over events that were made up for this run's seeds.

import type { Instance } from "#app/matchmaking/instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { moved, scenarios } from "#test/bench/match-changes.ts";
import { serverBeside } from "#test/bench/match-server.ts";
import { files, instanceOf } from "#test/matchmaking/solver/instances.ts";
import { meetingEvent, type Preset } from "#test/support/meeting-events.ts";
import { median, report } from "./figures.ts";

// Found by two integer programming solvers on the joint model.
const optima: Record<string, number> = {
  "s1-1": 28_734,
  "a-1": 127_352,
  "a-2": 126_751,
  "aTightTables-1": 124_338,
  "b-1": 565_457,
  "bTightTables-1": 467_990,
};
const nearly: Record<string, number> = { "aTightAvail-1": 117_987, "aTightAvail-2": 127_420 };

/** What each kind of event is held to: gap in percent, CPU seconds, shares of idle slots and moves. */
type Bars = { gap: number; cpu: number; worst: number; idle?: number; changes: number };
const bars: Record<Preset, Bars> = {
  a: { gap: 0.25, cpu: 0.6, worst: 2, idle: 0.5, changes: 6 },
  aTightTables: { gap: 0.25, cpu: 2, worst: 3, idle: 10, changes: 15 },
  aTightAvail: { gap: 0.25, cpu: 2, worst: 2, changes: 15 },
  b: { gap: 0.05, cpu: 3, worst: 3, idle: 0.5, changes: 6 },
  bTightTables: { gap: 0.05, cpu: 8, worst: 8, idle: 10, changes: 15 },
  bTightAvail: { gap: 0.05, cpu: 8, worst: 8, changes: 15 },
};
const presets = Object.keys(bars) as Preset[];
const firstSeed = 101;
const seedsOf = (preset: Preset) => (preset.startsWith("a") ? 10 : 3);

let violations = 0;
let unexplained = 0;

for (const [name, optimum] of Object.entries({ ...optima, ...nearly })) {
  const plan = checked(instanceOf(name));
  report({
    name: `match.${name}.value`,
    value: (plan.value / optimum) * 100,
    unit: "% of the optimum",
    bar: name in optima ? 100 : 99.8,
    direction: "min",
  });
  report({
    name: `match.${name}.bound`,
    value: (plan.upperBound / optimum) * 100,
    unit: "% of the optimum, proven",
    bar: 100,
    direction: "min",
  });
}
for (const name of [...files.keys()].filter((it) => it.startsWith("b2brand"))) {
  const { idle } = checked(instanceOf(name));
  const bar = name.includes("P70") ? 2 : 0;
  report({ name: `match.${name}.idle`, value: idle, unit: "slots", bar, direction: "max" });
}

for (const preset of presets) {
  const plans = Array.from({ length: seedsOf(preset) }, (_, n) => {
    const event = meetingEvent(preset, firstSeed + n);
    return { event, ...timed(event, n === 0 ? 5 : 1) };
  });
  const held = bars[preset];
  const figure = (name: string, value: number, unit: string, bar: number) =>
    report({ name: `match.${preset}.${name}`, value, unit, bar, direction: "max" });
  figure("gap", Math.max(...plans.map(({ plan }) => plan.gap * 100)), "% at most", held.gap);
  figure("cpu", median(plans.map(({ cpu }) => cpu)), "s CPU, median", held.cpu);
  figure("cpu.worst", Math.max(...plans.map(({ cpu }) => cpu)), "s CPU", held.worst);
  const idle = mean(plans.map(({ plan }) => (plan.idle / plan.meetings.length) * 100));
  if (held.idle !== undefined) figure("idle", idle, "% of meetings", held.idle);
  const changes = mean(
    plans.map(({ event, plan }) => (plan.tableChanges / followed(event, plan)) * 100),
  );
  figure("table-changes", changes, "% of meetings after another", held.changes);
}

for (const [name, most] of [
  ["a-1", { alone: 1, price: 0.05 }],
  ["b-1", { alone: 65, price: 3.7 }],
] as const) {
  const instance = instanceOf(name);
  const plan = solve(instance, { seed: 1, fairness: "lex" });
  violations += verify(instance, plan).violations.length;
  const alone = plan.served.mostPeople - plan.served.people;
  report({
    name: `match.${name}.left-out`,
    value: alone,
    unit: "more than must",
    bar: 0,
    direction: "max",
  });
  const guests = plan.alone.filter(({ person }) => person >= instance.hosts).length;
  report({
    name: `match.${name}.alone`,
    value: guests,
    unit: "companies",
    bar: most.alone,
    direction: "max",
  });
  const price = (plan.fairness?.price.share ?? 1) * 100;
  report({
    name: `match.${name}.price`,
    value: price,
    unit: "% for fairness",
    bar: most.price,
    direction: "max",
  });
}

for (const scenario of scenarios) {
  const { instance, before, forced } = scenario.of();
  const { plan, cpu } = timed(instance, 5);
  const { kept, disturbed, gap } = moved(plan, { before, forced });
  const figure = (
    name: string,
    value: number,
    unit: string,
    bar: number,
    direction: "min" | "max",
  ) => report({ name: `match.${scenario.name}.${name}`, value, unit, bar, direction });
  if (scenario.disturbed !== undefined)
    figure("disturbed", disturbed, "beyond forced", scenario.disturbed, "max");
  if (scenario.kept !== undefined)
    figure("kept", kept, "% of what could stay unchanged", scenario.kept, "min");
  figure("gap", gap, "% at most", scenario.gap, "max");
  figure("cpu", cpu, "s CPU, median", 0.3, "max");
}

report({
  name: "match.memory",
  value: process.resourceUsage().maxRSS / 1024,
  unit: "MB RSS",
  bar: 300,
  direction: "max",
});
const pages = await serverBeside();
report({
  name: "match.server.p99",
  value: pages.beside,
  unit: "ms at 10 requests a second while a plan is worked out",
  floor: pages.alone,
  bar: 2,
  on: "ratio",
  direction: "max",
});
report({
  name: "match.violations",
  value: violations,
  unit: "broken rules",
  bar: 0,
  direction: "max",
});
report({
  name: "match.unexplained",
  value: unexplained,
  unit: "requests",
  bar: 0,
  direction: "max",
});

function checked(instance: Instance): Solution {
  const plan = solve(instance, { seed: 1, fairness: "none" });
  look(instance, plan);
  return plan;
}

function look(instance: Instance, plan: Solution) {
  violations += verify(instance, plan).violations.length;
  const accepted = instance.pairs.filter((pair) => pair.accepted).length;
  unexplained += accepted - plan.served.accepted - plan.unserved.length;
}

/** A plan, and the middle one of as many times as it takes to make it again. */
function timed(event: Instance, rounds: number): { plan: Solution; cpu: number } {
  const times: number[] = [];
  let plan: Solution | null = null;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    plan = solve(event, { seed: 1, fairness: "none" });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e6);
  }
  if (!plan) throw new Error("not a round");
  look(event, plan);
  return { plan, cpu: median(times) };
}

/** How many meetings of hosts come after another of the same day. */
function followed({ hosts, slotsPerDay }: Instance, { meetings }: Solution): number {
  const days = new Map<string, number>();
  for (const [i, c, slot] of meetings) {
    for (const p of [i, c]) {
      const key = `${p} ${Math.floor(slot / slotsPerDay)}`;
      if (p < hosts) days.set(key, (days.get(key) ?? 0) + 1);
    }
  }
  return [...days.values()].reduce((sum, count) => sum + count - 1, 0);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
