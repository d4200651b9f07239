import fc from "fast-check";
import { expect, test } from "vitest";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { bestValue, demandingEvents, events } from "./events.ts";
import { planned } from "./instances.ts";

const fairnesses = fc.constantFrom("none", "lex", "soft");

test("no plan of a small event breaks a rule, whatever it asks", () => {
  const any = fc.oneof(events(10, 5), demandingEvents(10, 5));
  fc.assert(
    fc.property(any, fairnesses, (instance, fairness) => {
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
  const any = fc.oneof(events(7, 3), demandingEvents(6, 3));
  fc.assert(
    fc.property(any, (instance) => {
      const best = bestValue(instance);
      const { upperBound, value } = planned(instance);
      expect(upperBound).toBeGreaterThanOrEqual(best);
      expect(best).toBeGreaterThanOrEqual(value);
    }),
    { numRuns: 600, seed: 12 },
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
