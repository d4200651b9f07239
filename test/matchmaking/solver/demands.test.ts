import { expect, test } from "vitest";
import type { Instance } from "#app/matchmaking/instance.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";

// Two investors, the second of whom are two people; three companies, the last with a booth.
const event: Instance = {
  name: "",
  people: 5,
  hosts: 2,
  slots: 4,
  slotsPerDay: 4,
  tables: [2, 2, 2, 2],
  caps: [4, 6, 4, 4, 4],
  free: Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  pairs: [
    { a: 0, b: 2, w: 150, accepted: true },
    { a: 0, b: 3, w: 140, accepted: true },
    { a: 0, b: 4, w: 130, accepted: true },
    { a: 1, b: 2, w: 120, accepted: true },
    { a: 1, b: 3, w: 110, accepted: true },
    { a: 1, b: 4, w: 100, accepted: true },
  ],
  holds: "best",
};
const wish = { seed: 1, fairness: "none" } as const;

const fine = (instance: Instance, plan: Solution) =>
  expect(verify(instance, plan)).toMatchObject({ ok: true, violations: [] });

test("two people of one organization meet at once, and a third meeting then is refused", () => {
  const instance = {
    ...event,
    slots: 1,
    slotsPerDay: 1,
    tables: [3],
    free: Uint8Array.of(0, 2, 1, 1, 1),
  };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan.meetings.map(([i, c]) => [i, c])).toEqual([
    [1, 2],
    [1, 3],
  ]);
  expect(saysOf(instance, plan, [...plan.meetings, [1, 4, 0, 2]])).toMatch(/1 meets someone else/);
});

test("a locked meeting stays, and a plan without it is refused", () => {
  const locks = [{ a: 1, b: 4, slot: 2, table: 1 }];
  const instance = { ...event, caps: [1, 1, 1, 1, 1], locks };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan).toMatchObject({ value: 250, upperBound: 250 });
  expect(plan.meetings).toContainEqual([1, 4, 2, 1]);
  const at = (slot: number, table: number) =>
    plan.meetings.map((it) => (it[0] === 1 ? [1, 4, slot, table] : it));
  expect(saysOf(instance, plan, at(3, 1))).toMatch(/locked meeting 1-4 in slot 2/);
  expect(saysOf(instance, plan, at(2, 0))).toMatch(/locked meeting 1-4 in slot 2/);
});

test("who has a booth meets there and takes no table, and elsewhere is refused", () => {
  const instance = { ...event, tables: [0, 0, 0, 1], booths: [-1, -1, -1, -1, 40] };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan).toMatchObject({ value: 380, upperBound: 380 });
  expect(plan.meetings.filter(([, c]) => c === 4).map(([, , , table]) => table)).toEqual([40, 40]);
  const elsewhere = plan.meetings.map(([i, c, slot]) => [i, c, slot, 0]);
  expect(saysOf(instance, plan, elsewhere)).toMatch(/table 0 is not their own/);
});

test("tables keep their numbers, and one that is closed is refused", () => {
  const tableNumbers = [
    [3, 9],
    [3, 9],
    [9, 5],
    [3, 9],
  ];
  const plan = solve({ ...event, tableNumbers }, wish);

  fine({ ...event, tableNumbers }, plan);
  const closed = plan.meetings.map(([i, c, slot, table]) => [i, c, slot, slot === 2 ? 3 : table]);
  expect(saysOf({ ...event, tableNumbers }, plan, closed)).toMatch(/there is no table 3/);
});

test("nobody meets in two buildings without time to walk, and a plan that does is refused", () => {
  const instance = { ...event, buildings: [0, 1], walk: 1 };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan.value).toBe(750);
  const across = plan.meetings.map(([i, c, slot]) => [i, c, slot, slot % 2]);
  expect(saysOf(instance, plan, across)).toMatch(/no time to walk/);
});

test("who rests after two meets no third in a row, and a plan that does is refused", () => {
  const instance = { ...event, runs: [2, 0, 0, 0, 0] };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan.meetings.filter(([i]) => i === 0)).toHaveLength(3);
  const inARow = [
    [0, 2, 0, 0],
    [0, 3, 1, 0],
    [0, 4, 2, 0],
  ];
  expect(saysOf(instance, plan, inARow)).toMatch(/0 has 3 meetings in a row, and at most 2/);
});

test("a promise counts more than worth, and one that cannot be kept is told", () => {
  const few = { ...event, tables: [1, 1, 0, 0], floors: [0, 0, 0, 0, 2] };
  const plan = solve(few, wish);

  fine(few, plan);
  expect(plan.meetings.map(([i, c]) => [i, c])).toEqual([
    [0, 4],
    [1, 4],
  ]);
  expect(plan).toMatchObject({ missedFloors: [], fairness: { price: { points: 60 } } });
  const away = few.free.map((it, at) => (at >= 17 ? 0 : it));
  expect(solve({ ...few, free: away }, wish).missedFloors).toEqual([
    { person: 4, floor: 2, has: 1, most: 2 },
  ]);
});

test("a plan that people know changes no more than it has to", () => {
  const before = solve(event, wish);
  const previous = before.meetings.map(([a, b, slot, table]) => ({ a, b, slot, table }));
  const [gone] = previous;
  const free = event.free.map((it, at) => (at === 8 + (gone?.slot ?? 0) ? 0 : it));
  const instance = { ...event, free, previous };
  const plan = solve(instance, wish);

  fine(instance, plan);
  expect(plan.changes).toMatchObject({ kept: 5, canceled: [], added: [] });
  expect(solve({ ...event, previous }, wish).changes).toMatchObject({ kept: 6, moved: [] });
});

test("who keeps their time keeps their table, as long as it is there", () => {
  const before = solve(event, wish).meetings;
  const previous = before.map(([a, b, slot, table]) => ({ a, b, slot, table: 1 - table }));
  const tablesIn = (asked: Instance) =>
    solve(asked, wish).meetings.map(([a, b, , table]) => [`${a} ${b}`, table]);
  const known = previous.map(({ a, b, table }) => [`${a} ${b}`, table]);
  expect(tablesIn({ ...event, previous })).toEqual(known);

  const tableNumbers = event.tables.map(() => [1, 2]);
  expect(tablesIn({ ...event, previous, tableNumbers })).toEqual(
    known.map(([pair, table]) => [pair, table === 0 ? 2 : 1]),
  );
});

test("progress is told, and only gets better", () => {
  const told: number[] = [];
  const plan = solve(event, { ...wish, onProgress: ({ value }) => told.push(value) });

  expect(told.length).toBeGreaterThan(1);
  expect([...told].sort((one, other) => one - other)).toEqual(told);
  expect(told.at(-1)).toBe(plan.value);
});

test("who meets nobody is told why, and how even it is for the others", () => {
  const caps = [4, 6, 4, 0, 4];
  const free = event.free.map((it, at) => (at >= 16 ? 0 : it));
  const plan = solve(
    { ...event, people: 6, caps: [...caps, 1], free: Uint8Array.from([...free, 1, 1, 1, 1]) },
    wish,
  );

  expect(plan.alone.map(({ person, reason }) => [person, reason])).toEqual([
    [3, "takes_no_meetings"],
    [4, "never_free"],
    [5, "no_pair"],
  ]);
  expect(plan.spread.hosts).toEqual({ min: 1, p10: 1, median: 1, max: 1, gini: 0, jain: 1 });
  expect(plan.served).toEqual({ people: 3, mostPeople: 3, accepted: 2, mostAccepted: 2 });
});

test("a table more is worth what it would bring", () => {
  const one = { ...event, tables: [1, 0, 0, 0] };
  const plan = solve(one, wish);

  expect(plan).toMatchObject({ value: 150, more: { table: 500, slots: [140] } });
  expect(solve({ ...one, tables: [2, 1, 1, 1] }, wish).value).toBeLessThanOrEqual(150 + 500);
});

test("a slot more is worth what it would bring on the day it is added to", () => {
  const two = { ...event, slotsPerDay: 2, tables: [1, 0, 0, 0] };
  const free = two.free.map((it, at) => (at === 2 || at === 3 ? 0 : it));
  const plan = solve({ ...two, free }, wish);
  expect(plan).toMatchObject({ value: 150, more: { slots: [140, 0] } });

  const longer = Uint8Array.from({ length: 5 * 5 }, (_, at) =>
    at % 5 === 4 ? 1 : (free[Math.floor(at / 5) * 4 + (at % 5)] ?? 0),
  );
  const more = { ...two, slots: 5, tables: [1, 0, 0, 0, 1], free: longer };
  expect(solve(more, wish).value).toBe(150 + 140);
});

/** What is wrong with a plan that has these meetings instead. */
function saysOf(instance: Instance, plan: Solution, meetings: unknown[]): string {
  const verdict = verify(instance, { ...plan, meetings });
  expect(verdict.ok).toBe(false);
  return verdict.violations.join("\n");
}
