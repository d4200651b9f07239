import { expect, test } from "vitest";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { files, instanceOf, planOf } from "./instances.ts";

// Found by two integer programming solvers on the joint model.
const optima = {
  "s1-1": 28_734,
  "a-1": 127_352,
  "a-2": 126_751,
  "aTightTables-1": 124_338,
  "b-1": 565_457,
  "bTightTables-1": 467_990,
};
const tight = { "aTightAvail-1": 117_987, "aTightAvail-2": 127_420 };

for (const [name, optimum] of Object.entries(optima)) {
  test(`${name} is planned as well as can be, and proves it`, { timeout: 60_000 }, () => {
    const instance = instanceOf(name);
    const plan = planOf(name);

    expect(plan).toMatchObject({ value: optimum, upperBound: optimum, gap: 0 });
    expect(verify(instance, plan)).toEqual({
      ok: true,
      value: optimum,
      upperBound: optimum,
      violations: [],
    });
  });
}

for (const [name, optimum] of Object.entries(tight)) {
  test(`${name} comes within two thousandths of the best`, { timeout: 60_000 }, () => {
    const instance = instanceOf(name);
    const plan = planOf(name);

    expect(plan.value).toBeGreaterThanOrEqual(optimum * 0.998);
    expect(plan.upperBound).toBeGreaterThanOrEqual(optimum);
    expect(verify(instance, plan)).toMatchObject({ ok: true, violations: [] });
  });
}

test("fairness leaves out only whom nobody can meet, at a price that is told", () => {
  const instance = instanceOf("a-1");
  const plan = solve(instance, { seed: 1, fairness: "lex" });

  expect(verify(instance, plan)).toMatchObject({ ok: true });
  expect(plan.served).toMatchObject({ people: 359, mostPeople: 359 });
  expect(plan.gap).toBeLessThan(0.0005);
  expect(plan.fairness?.objective).toBe(plan.fairness?.upperBound);
});

test("given meetings between anyone all find a slot, next to each other", () => {
  const idle = [...files.keys()]
    .filter((name) => name.startsWith("b2brand"))
    .sort()
    .map((name) => {
      const instance = instanceOf(name);
      const plan = planOf(name);
      expect(verify(instance, plan)).toMatchObject({ ok: true, value: instance.pairs.length });
      return plan.idle;
    });

  expect(idle.slice(0, 2)).toEqual([0, 0]);
  expect(idle[2]).toBeLessThanOrEqual(10);
});

test("hosts seldom move, and few wait in between", () => {
  const plan = planOf("a-1");
  const crowded = planOf("aTightTables-1");

  expect(plan.tableChanges).toBeLessThanOrEqual(0.06 * 768);
  expect(crowded.tableChanges).toBeLessThanOrEqual(0.15 * 689);
  expect(plan.idle).toBeLessThanOrEqual(0.01 * plan.meetings.length);
  expect(crowded.idle).toBeLessThanOrEqual(0.12 * crowded.meetings.length);
});
