import fc from "fast-check";
import { expect, test } from "vitest";
import { solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { bestValue, demandingEvents, events } from "./events.ts";
import { planned } from "./instances.ts";

const fairnesses = fc.constantFrom("none", "lex", "soft");

test("no plan of a small event breaks a rule, whatever it asks", { timeout: 60_000 }, () => {
  const any = fc.oneof(events(10, 5), demandingEvents(10, 5));
  fc.assert(
    fc.property(any, fairnesses, (instance, fairness) => {
      const plan = solve(instance, { seed: 7, fairness });
      expect(verify(instance, plan).violations).toEqual([]);
      if (plan.fairness) {
        expect(plan.fairness.upperBound).toBeGreaterThanOrEqual(plan.fairness.objective);
      }
      if (plan.changes) {
        expect(plan.changes.upperBound).toBeGreaterThanOrEqual(plan.changes.objective);
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
