import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bonusesOf,
  bonusTermsOf,
  type Fairness,
  noBonuses,
} from "#app/matchmaking/solver/bonuses.ts";
import { choosePairs } from "#app/matchmaking/solver/choose-pairs.ts";
import { inOrder } from "#app/matchmaking/solver/order.ts";
import { planningOf } from "#app/matchmaking/solver/planning.ts";
import { boundOf } from "#app/matchmaking/solver/prices.ts";
import type { Problem } from "#app/matchmaking/solver/problem.ts";
import { demandingEvents, events } from "./events.ts";

const any = fc.oneof(events(10, 5), demandingEvents(10, 5));
const fairnesses = fc.constantFrom<Fairness>("none", "lex", "soft");

test("a choice that begins with another is worth as much as one from the start", () => {
  fc.assert(
    fc.property(any, fairnesses, fc.array(fc.nat(60)), (event, fairness, raises) => {
      const planning = planningOf(inOrder(event).problem);
      const bonuses = bonusesOf(planning, bonusTermsOf(planning, fairness, [50, 20]));
      const plain = weightsOf(planning.problem);
      const weights = plain.map((w, e) => Math.max(0, w + (raises[e % raises.length] ?? 30) - 30));
      const near = choosePairs(planning, { weights: plain, bonuses });
      const again = choosePairs(planning, { weights, bonuses }, near);
      const anew = choosePairs(planning, { weights, bonuses });

      expect(again.worth).toBe(anew.worth);
      if (!bonuses.any) {
        expect(boundOf(planning, again.prices, weights)).toBe(
          boundOf(planning, anew.prices, weights),
        );
      }
      expect(near.worth).toBe(choosePairs(planning, { weights: plain, bonuses }).worth);
    }),
    { numRuns: 400, seed: 17 },
  );
});

test("what more tables are worth is what the choice is worth with them", () => {
  fc.assert(
    fc.property(events(10, 5), (event) => {
      const planning = planningOf(inOrder(event).problem);
      const bonuses = noBonuses(event.people);
      const by = { weights: weightsOf(planning.problem), bonuses };
      const near = choosePairs(planning, by);
      const tables = event.tables.map((count) => count + 1);
      const wider = planningOf(inOrder({ ...event, tables }).problem);

      expect(choosePairs(wider, by, near).worth).toBe(choosePairs(wider, by).worth);
      if (near.tableDue === 0) expect(choosePairs(wider, by).worth).toBe(near.worth);
    }),
    { numRuns: 200, seed: 18 },
  );
});

function weightsOf({ pairs }: Pick<Problem, "pairs">): number[] {
  return pairs.map(({ w }) => w);
}
