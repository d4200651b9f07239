import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { cbcOptimum, hasCbc } from "#test/support/integer-programmes.ts";
import { bestValue, events } from "./events.ts";
import { planned } from "./instances.ts";

const count = 200;
const how = hasCbc
  ? { events: twoSided(12, 20, 6), optimum: cbcOptimum }
  : { events: events(7, 3), optimum: bestValue };

test("no plan is above the optimum of the joint programme, no bound below it", {
  timeout: 120_000,
}, () => {
  let best = 0;
  fc.assert(
    fc.property(how.events, (event) => {
      const optimum = how.optimum(event);
      const plan = planned(event);
      expect(verify(event, plan).violations).toEqual([]);
      expect(plan.upperBound).toBeGreaterThanOrEqual(optimum);
      expect(plan.value).toBeLessThanOrEqual(optimum);
      if (plan.value === optimum) best++;
    }),
    { numRuns: count, seed: 19 },
  );
  expect(best).toBeGreaterThanOrEqual(0.9 * count);
});

/** Events of two sides with so many people and slots at most, busy and crowded enough to be hard. */
function twoSided(hosts: number, guests: number, slots: number): fc.Arbitrary<Instance> {
  return fc
    .record({
      hosts: fc.integer({ min: 1, max: hosts }),
      guests: fc.integer({ min: 1, max: guests }),
      slots: fc.integer({ min: 1, max: slots }),
    })
    .chain((size) => {
      const people = size.hosts + size.guests;
      const list = <T>(length: number, one: fc.Arbitrary<T>) =>
        fc.array(one, { minLength: length, maxLength: length });
      return fc
        .record({
          caps: list(people, fc.integer({ min: 0, max: size.slots })),
          free: list(people * size.slots, fc.constantFrom(0, 1, 1)),
          tables: list(size.slots, fc.integer({ min: 1, max: 6 })),
          worths: list(size.hosts * size.guests, fc.constantFrom(0, 0, 3, 20, 41, 77, 130, 160)),
        })
        .map(({ caps, free, tables, worths }) => ({
          name: "",
          people,
          hosts: size.hosts,
          slots: size.slots,
          slotsPerDay: size.slots,
          tables,
          caps,
          free: Uint8Array.from(free),
          pairs: worths.flatMap((w, at) => {
            const [a, b] = [Math.floor(at / size.guests), size.hosts + (at % size.guests)];
            return w > 0 ? [{ a, b, w, accepted: w > 100 }] : [];
          }),
          holds: "best" as const,
        }));
    });
}
