import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instance, InstanceMeeting } from "#app/matchmaking/instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";
import { demandingEvents, events } from "./events.ts";
import { instanceOf, planned, planOf } from "./instances.ts";

test("the order of the pairs decides nothing", () => {
  fc.assert(
    fc.property(
      demandingEvents(10, 5).chain((instance) =>
        fc.tuple(fc.constant(instance), shuffled(instance.pairs)),
      ),
      ([instance, pairs]) => {
        expect(planned({ ...instance, pairs })).toEqual(planned(instance));
      },
    ),
    { numRuns: 60, seed: 13 },
  );
});

test("nor does the order of the people, where they have names", () => {
  fc.assert(
    fc.property(
      demandingEvents(10, 5).chain((instance) => {
        const people = Array.from({ length: instance.people }, (_, p) => p);
        const [hosts, guests] = [people.slice(0, instance.hosts), people.slice(instance.hosts)];
        return fc.tuple(fc.constant(instance), shuffled(hosts), shuffled(guests));
      }),
      ([instance, hosts, guests]) => {
        const named = {
          ...instance,
          ids: Array.from({ length: instance.people }, (_, p) => `p${p}`),
        };
        const order = [...hosts, ...guests];
        const other = reordered(named, order);

        expect(byName(planned(other), other.ids)).toEqual(byName(planned(named), named.ids));
      },
    ),
    { numRuns: 60, seed: 15 },
  );
});

test("another process makes the same plan", { timeout: 60_000 }, () => {
  const program = fileURLToPath(new URL("processes/plan.ts", import.meta.url));
  const [tsx, ...args] = ["--import", "tsx", program];
  const said = execFileSync(process.execPath, [tsx ?? "", ...args, "s1-1"], { encoding: "utf8" });

  expect(JSON.parse(said)).toEqual(planOf("s1-1").meetings);
});

test("twice the worth has twice the bound", () => {
  fc.assert(
    fc.property(demandingEvents(8, 4), (instance) => {
      const { upperBound, value } = planned(instance);
      const doubled = instance.pairs.map((pair) => ({ ...pair, w: pair.w * 2 }));
      const twice = planned({ ...instance, pairs: doubled });
      // Halves are rounded down once, or not at all.
      expect(Math.abs(twice.upperBound - upperBound * 2)).toBeLessThanOrEqual(
        instance.people === instance.hosts ? 1 : 0,
      );
      expect(value).toBeLessThanOrEqual(upperBound);
    }),
    { numRuns: 100, seed: 14 },
  );
});

test("a table, a slot or a meeting more never lowers the bound", () => {
  fc.assert(
    fc.property(events(8, 4), (instance) => {
      const { upperBound } = planned(instance);
      const tables = instance.tables.map((count) => count + 1);
      const caps = instance.caps.map((cap) => cap + 1);
      const { people, slots } = instance;
      const wider = {
        ...instance,
        slots: slots + 1,
        tables: [...instance.tables, 1],
        free: Uint8Array.from({ length: people * (slots + 1) }, (_, at) => {
          const [p, t] = [Math.floor(at / (slots + 1)), at % (slots + 1)];
          return t === slots ? 1 : (instance.free[p * slots + t] ?? 0);
        }),
      };
      for (const more of [{ ...instance, tables }, { ...instance, caps }, wider]) {
        expect(planned(more).upperBound).toBeGreaterThanOrEqual(upperBound);
      }
    }),
    { numRuns: 100, seed: 16 },
  );
});

test("a pair less that had no meeting never raises the bound", () => {
  const instance = instanceOf("s1-1");
  const plan = planOf("s1-1");
  const met = new Set(plan.meetings.map(([i, c]) => `${i}-${c}`));
  const left = instance.pairs.filter(({ a, b }) => !met.has(`${a}-${b}`)).slice(0, 400);
  for (const gone of [left.slice(0, 1), left.slice(7, 40), left]) {
    const pairs = instance.pairs.filter((pair) => !gone.includes(pair));
    expect(solve({ ...instance, pairs }, { seed: 1, fairness: "none" }).upperBound).toBe(
      plan.upperBound,
    );
  }
});

function shuffled<T>(values: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(values, { minLength: values.length });
}

/** The event with its people in another order: `order[n]` is who is number n now. */
function reordered(instance: Instance & { ids: string[] }, order: number[]) {
  const now = new Map(order.map((before, p) => [before, p]));
  const of = (p: number) => now.get(p) ?? 0;
  const people = <T>(values: T[] | undefined) =>
    order.flatMap((before) => values?.slice(before, before + 1) ?? []);
  const meetings = (list: InstanceMeeting[] | undefined) =>
    list?.map((it) => ({ ...it, ...ordered(of(it.a), of(it.b)) }));
  const { slots } = instance;
  return {
    ...instance,
    ids: people(instance.ids),
    caps: people(instance.caps),
    booths: people(instance.booths),
    floors: people(instance.floors),
    runs: people(instance.runs),
    free: Uint8Array.from(
      order.flatMap((p) => [...instance.free.slice(p * slots, (p + 1) * slots)]),
    ),
    pairs: instance.pairs.map((pair) => ({ ...pair, ...ordered(of(pair.a), of(pair.b)) })),
    ...(instance.locks ? { locks: meetings(instance.locks) ?? [] } : {}),
    ...(instance.previous ? { previous: meetings(instance.previous) ?? [] } : {}),
  };
}

function ordered(p: number, q: number) {
  return { a: Math.min(p, q), b: Math.max(p, q) };
}

/** What a plan says about people by their names, in an order of its own. */
function byName({ meetings, unserved, alone, prices, ...rest }: Solution, ids: string[]) {
  const pair = (i: number, c: number) => [ids[i], ids[c]].sort().join(" ");
  return {
    meetings: meetings.map(([i, c, slot, table]) => `${pair(i, c)} ${slot} ${table}`).sort(),
    unserved: unserved.map(({ i, c, reason }) => `${pair(i, c)} ${reason}`).sort(),
    alone: alone.map(({ person, reason }) => `${ids[person]} ${reason}`).sort(),
    y: prices.y.map((price, p) => `${ids[p]} ${price}`).sort(),
    value: rest.value,
    upperBound: rest.upperBound,
    idle: rest.idle,
    tableChanges: rest.tableChanges,
    blockingPairs: rest.blockingPairs,
  };
}
