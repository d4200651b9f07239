import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { planned } from "./instances.ts";

test("an event without people, and one where nobody has time, have a plan of nothing", () => {
  const empty = eventOf({ people: 0, hosts: 0, slots: 1, pairs: 0 });
  const away = eventOf({ people: 6, hosts: 3, slots: 4, pairs: 9, free: 0 });

  for (const instance of [empty, away]) {
    const plan = planned(instance);
    expect(verify(instance, plan)).toMatchObject({ ok: true, value: 0, upperBound: 0 });
  }
  expect(planned(away).unserved.every(({ reason }) => reason === "no_common_slot")).toBe(true);
  expect(planned(away).alone.map(({ reason }) => reason)).toEqual(new Array(6).fill("never_free"));
});

test("worths as large as they may be add up exactly", () => {
  const instance = eventOf({ people: 40, hosts: 20, slots: 6, pairs: 300, worth: 1_000_000 });

  for (const fairness of ["none", "lex", "soft"] as const) {
    const plan = solve(instance, { seed: 1, fairness });
    expect(verify(instance, plan)).toMatchObject({ ok: true });
    expect(plan.fairness?.objective ?? 0).toBeLessThanOrEqual(plan.fairness?.upperBound ?? 0);
    expect(Number.isSafeInteger(plan.fairness?.upperBound ?? 0)).toBe(true);
  }
});

test("a hundred thousand pairs have a plan in reasonable time", { timeout: 120_000 }, () => {
  const instance = eventOf({ people: 1500, hosts: 500, slots: 24, pairs: 100_000 });
  const before = process.cpuUsage();
  const plan = planned(instance);
  const { user } = process.cpuUsage(before);

  expect(verify(instance, plan)).toMatchObject({ ok: true });
  expect(plan.gap).toBeLessThan(0.01);
  expect(user / 1e6).toBeLessThan(30);
});

/** Everyone free but for what is said, and pairs of the first with the last by a fixed rule. */
function eventOf(by: {
  people: number;
  hosts: number;
  slots: number;
  pairs: number;
  free?: number;
  worth?: number;
}): Instance {
  const { people, hosts, slots } = by;
  const guests = people - hosts;
  const each = hosts === 0 ? 0 : Math.ceil(by.pairs / hosts);
  const pairs = Array.from({ length: by.pairs }, (_, n) => {
    const a = Math.floor(n / each);
    const b = hosts + ((a * 7 + (n % each) * 3) % guests);
    const w = 1 + ((n * 7919) % 200);
    return { a, b, w: by.worth ?? w, accepted: n % 5 === 0 };
  });
  const key = ({ a, b }: { a: number; b: number }) => a * people + b;
  return {
    name: "",
    people,
    hosts,
    slots,
    slotsPerDay: slots,
    tables: new Array<number>(slots).fill(Math.max(1, Math.floor(hosts / 2))),
    caps: Array.from({ length: people }, (_, p) => (p < hosts ? 8 : 5)),
    free: new Uint8Array(people * slots).fill(by.free ?? 1),
    pairs: [...new Map(pairs.map((pair) => [key(pair), pair])).values()],
    holds: "best",
  };
}
