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

test("nor is the bound with what fairness gives", { timeout: 60_000 }, () => {
  const any = fc.oneof(events(6, 3), demandingEvents(6, 3));
  fc.assert(
    fc.property(any, fc.constantFrom("lex", "soft"), (instance, fairness) => {
      const { fairness: fair } = solve(instance, { seed: 7, fairness });
      const { first = 0, promised = 0, steps = [] } = fair?.bonuses ?? {};
      const best = bestValue(instance, undefined, (p, load) => {
        const floor = instance.floors?.[p] ?? 0;
        const kept = Math.min(load, floor) * promised + (load > 0 ? first : 0);
        return steps.slice(0, load).reduce((sum, points) => sum + points, kept);
      });
      expect(fair?.upperBound).toBeGreaterThanOrEqual(best);
      expect(best).toBeGreaterThanOrEqual(fair?.objective ?? Infinity);
    }),
    { numRuns: 400, seed: 14 },
  );
});

test("nor is the bound with what stays of a plan before", () => {
  const changed = demandingEvents(6, 3).filter(({ previous }) => (previous?.length ?? 0) > 0);
  const stay = fc.record({
    pair: fc.constantFrom(0, 20, 60),
    slot: fc.constantFrom(0, 5),
    move: fc.constantFrom(0, 15),
  });
  fc.assert(
    fc.property(changed, stay, (event, points) => {
      const before = new Map(event.previous?.map(({ a, b, slot }) => [`${a} ${b}`, slot]));
      const best = bestValue(event, ({ a, b, w }, t) => {
        const slot = before.get(`${a} ${b}`);
        if (slot === undefined) return w;
        return w + points.pair + (slot === t ? points.slot : -points.move);
      });
      const { changes } = planned({ ...event, stay: points });
      expect(changes?.upperBound).toBeGreaterThanOrEqual(best);
      expect(best).toBeGreaterThanOrEqual(changes?.objective ?? Infinity);
    }),
    { numRuns: 400, seed: 13 },
  );
});
