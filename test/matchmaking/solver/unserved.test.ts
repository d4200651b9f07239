import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import { instanceOf, planned, planOf } from "./instances.ts";

const tiny: Instance = {
  name: "",
  people: 3,
  hosts: 1,
  slots: 2,
  slotsPerDay: 2,
  tables: [1, 1],
  caps: [2, 1, 1],
  free: Uint8Array.from([1, 0, 1, 1, 0, 1]),
  pairs: [
    { a: 0, b: 1, w: 100, accepted: true },
    { a: 0, b: 2, w: 90, accepted: true },
  ],
  holds: "best",
};

test("two who are never free together are told when one would have to be", () => {
  const plan = planned(tiny);
  expect(plan.unserved).toEqual([
    {
      i: 0,
      c: 2,
      w: 90,
      reason: "no_common_slot",
      changes: [{ kind: "free", person: 0, slot: 1 }],
    },
  ]);

  const free = Uint8Array.from([1, 1, 1, 1, 0, 1]);
  expect(planned({ ...tiny, free })).toMatchObject({ value: 190, unserved: [] });
});

test("someone who takes no meetings is the reason, and one more is the change", () => {
  const caps = [2, 0, 1];

  expect(planned({ ...tiny, caps }).unserved[0]).toMatchObject({
    reason: "takes_no_meetings",
    changes: [{ kind: "cap", person: 1, to: 1 }],
  });
});

test("every request that was outbid would be served for the worth that it is told", () => {
  const instance = instanceOf("s1-1");
  const { unserved } = planOf("s1-1");
  expect(unserved.length).toBeGreaterThan(30);

  for (const { i, c, reason, changes } of unserved.slice(0, 4)) {
    expect(reason).toMatch(/outbid|crowded_out/);
    const by = changes[0]?.kind === "worth" ? changes[0].by : 0;
    const isIt = ({ a, b }: { a: number; b: number }) => a === i && b === c;
    const raised = (more: number) =>
      instance.pairs.map((pair) => (isIt(pair) ? { ...pair, w: pair.w + more } : pair));
    const meets = (more: number) =>
      planned({ ...instance, pairs: raised(more) }).meetings.some(
        (row) => row[0] === i && row[1] === c,
      );
    expect(by).toBeGreaterThan(0);
    expect(meets(by)).toBe(true);
    if (by > 2) expect(meets(by - 2)).toBe(false);
  }
});
