import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { planned } from "./instances.ts";

test("no plan of a small event breaks a rule, whoever may meet whom", () => {
  fc.assert(
    fc.property(events(10, 5), fc.constantFrom("none", "lex"), (instance, fairness) => {
      const plan = solve(instance, { seed: 7, fairness });
      expect(verify(instance, plan).violations).toEqual([]);
      if (plan.fairness) {
        expect(plan.fairness.upperBound).toBeGreaterThanOrEqual(plan.fairness.objective);
      }
    }),
    { numRuns: 1000, seed: 11 },
  );
});

test("the bound is never below the best plan there is", () => {
  fc.assert(
    fc.property(events(7, 3), (instance) => {
      const best = bestValue(instance);
      const { upperBound, value } = planned(instance);
      expect(upperBound).toBeGreaterThanOrEqual(best);
      expect(best).toBeGreaterThanOrEqual(value);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test("the order of the pairs decides nothing", () => {
  fc.assert(
    fc.property(
      events(10, 5).chain((instance) =>
        fc.tuple(
          fc.constant(instance),
          fc.shuffledSubarray(instance.pairs, { minLength: instance.pairs.length }),
        ),
      ),
      ([instance, pairs]) => {
        expect(planned({ ...instance, pairs })).toEqual(planned(instance));
      },
    ),
    { numRuns: 100, seed: 13 },
  );
});

test("twice the worth has twice the bound, and a table more never lowers it", () => {
  fc.assert(
    fc.property(events(8, 4), (instance) => {
      const { upperBound } = planned(instance);
      const doubled = instance.pairs.map((pair) => ({ ...pair, w: pair.w * 2 }));
      const tables = instance.tables.map((count) => count + 1);
      expect(planned({ ...instance, tables }).upperBound).toBeGreaterThanOrEqual(upperBound);
      expect(planned({ ...instance, pairs: doubled }).value).toBeLessThanOrEqual(upperBound * 2);
    }),
    { numRuns: 100, seed: 14 },
  );
});

/** Events of so many people and slots at most, half of them between two sides. */
function events(mostPeople: number, mostSlots: number): fc.Arbitrary<Instance> {
  return fc
    .tuple(fc.integer({ min: 2, max: mostPeople }), fc.integer({ min: 1, max: mostSlots }))
    .chain(([people, slots]) =>
      fc.record({
        caps: listOf(people, fc.integer({ min: 0, max: slots + 1 })),
        free: listOf(people * slots, fc.constantFrom(0, 1, 1)),
        tables: listOf(slots, fc.integer({ min: 1, max: 3 })),
        slotsPerDay: fc.integer({ min: 1, max: slots }),
        sided: fc.boolean(),
        worths: listOf(people * people, fc.constantFrom(0, 0, 1, 2, 40, 41, 130)),
      }),
    )
    .map(({ caps, free, tables, slotsPerDay, sided, worths }) => {
      const people = caps.length;
      const hosts = sided ? Math.ceil(people / 2) : people;
      const pairs = worths.flatMap((w, at) => {
        const [a, b] = [Math.floor(at / people), at % people];
        const may = sided ? a < hosts && b >= hosts : a < b;
        return may && w > 0 ? [{ a, b, w, accepted: w > 100 }] : [];
      });
      const slots = tables.length;
      return {
        name: "",
        people,
        hosts,
        slots,
        slotsPerDay,
        tables,
        caps,
        free: Uint8Array.from(free),
        pairs: pairs.slice(0, 9),
        holds: "best" as const,
      };
    });
}

function listOf<T>(length: number, one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: length, maxLength: length });
}

/** The worth of the best plan, by trying them all. */
function bestValue({ pairs, slots, caps, free, tables }: Instance): number {
  const left = [...caps];
  const room = [...tables];
  const open = Uint8Array.from(free);
  const best = (from: number): number => {
    const pair = pairs[from];
    if (!pair) return 0;
    let most = best(from + 1);
    const { a, b, w } = pair;
    for (let t = 0; t < slots; t++) {
      const [one, other] = [a * slots + t, b * slots + t];
      if (!open[one] || !open[other] || !left[a] || !left[b] || !room[t]) continue;
      take(a, b, t, -1);
      most = Math.max(most, w + best(from + 1));
      take(a, b, t, 1);
    }
    return most;
  };
  const take = (a: number, b: number, t: number, by: 1 | -1) => {
    for (const p of [a, b]) {
      left[p] = (left[p] ?? 0) + by;
      open[p * slots + t] = by === 1 ? 1 : 0;
    }
    room[t] = (room[t] ?? 0) + by;
  };
  return best(0);
}
