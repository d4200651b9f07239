import { expect, test } from "vitest";
import type { Changes } from "#app/matchmaking/solver/changes.ts";
import { type Solution, solve } from "#app/matchmaking/solver/solve.ts";
import { verify } from "#app/matchmaking/verify.ts";
import { instanceOf, planned, planOf } from "./instances.ts";

const instance = instanceOf("s1-1");
const plan = planOf("s1-1");

test("the plan as it was made is fine", () => {
  expect(verify(instance, plan)).toMatchObject({ ok: true, violations: [] });
});

const tampered: Record<string, [(plan: Solution) => unknown, RegExp]> = {
  "a meeting more worth": [(it) => ({ ...it, value: it.value + 1 }), /value is/],
  "a bound lower than its prices": [
    (it) => ({ ...it, upperBound: it.upperBound - 1 }),
    /upperBound/,
  ],
  "a gap of nothing it has": [(it) => ({ ...it, gap: 0.5 }), /gap is/],
  "a negative price": [
    withPrices((prices) => ({ ...prices, y: prices.y.map(() => -1) })),
    /negative/,
  ],
  "prices of nothing": [withPrices((prices) => ({ ...prices, tau: [] })), /prices\.tau/],
  "a meeting less": [(it) => ({ ...it, meetings: it.meetings.slice(1) }), /value is/],
  "the same pair twice": [
    (it) => ({ ...it, meetings: [...it.meetings, it.meetings[0]] }),
    /meets twice/,
  ],
  "a slot after the last": [withFirst(([i, c, , table]) => [i, c, 24, table]), /no such slot/],
  "a table after the last": [withFirst(([i, c, slot]) => [i, c, slot, 15]), /no table 15/],
  "two at one table": [atOneTable, /is taken/],
  "two who never agreed": [withFirst(([, , slot, table]) => [0, 1, slot, table]), /no pair/],
  "someone who is away": [withFirst(whileAway), /is not free/],
  "someone in two meetings at once": [withFirst(whileBusy), /meets someone else/],
  "no reason for one left out": [(it) => ({ ...it, unserved: it.unserved.slice(1) }), /no reason/],
  "a reason for one who meets": [
    (it) => ({ ...it, unserved: [...it.unserved, { i: 0, c: 1, reason: "outbid" }] }),
    /no accepted pair without a meeting/,
  ],
  "less idle time": [(it) => ({ ...it, idle: it.idle + 1 }), /idle is/],
  "fewer moves": [(it) => ({ ...it, tableChanges: it.tableChanges + 1 }), /tableChanges is/],
  "more people served": [withServed({ people: 260 }), /served\.people is/],
  "more accepted requests": [withServed({ accepted: 1_000 }), /served\.accepted is/],
  "fewer that could be served": [withServed({ mostAccepted: 1 }), /than could be/],
  "a fairer spread": [
    (it) => ({ ...it, spread: { ...it.spread, all: { ...it.spread.all, gini: 0 } } }),
    /spread\.all\.gini is/,
  ],
  "nobody alone": [(it) => ({ ...it, alone: it.alone.slice(1) }), /alone must list/],
  "half a slot": [withFirst(([i, c, slot, table]) => [i, c, slot + 0.5, table]), /whole numbers/],
  "no list of meetings": [(it) => ({ ...it, meetings: "none" }), /must be a list/],
  "nothing at all": [() => null, /must be objects/],
};

for (const [name, [change, says]] of Object.entries(tampered)) {
  test(`a plan with ${name} is refused`, () => {
    const { ok, violations } = verify(instance, change(plan));

    expect(ok).toBe(false);
    expect(violations.join("\n")).toMatch(says);
  });
}

const fair = solve(instance, { seed: 1, fairness: "lex" });

test("what a plan says of its fairness is fine as it was made", () => {
  expect(verify(instance, fair).violations).toEqual([]);
});

const unfair: Record<string, [Partial<NonNullable<Solution["fairness"]>>, RegExp]> = {
  "more worth with its bonuses": [{ objective: 1 }, /fairness\.objective is/],
  "a bound too low for its bonuses": [
    { upperBound: (fair.fairness?.upperBound ?? 0) - 1 },
    /fairness\.upperBound is/,
  ],
  "bonuses that are less": [{ bonuses: { first: 0, promised: 0, steps: [] } }, /objective is/],
  "bonuses that take": [{ bonuses: { first: -1, promised: 0, steps: [] } }, /no negative/],
  "prices for nobody": [{ prices: { u: [], tau: 0 } }, /prices\.u must have/],
  "a lower price of fairness": [{ price: { points: 0, share: 0 } }, /price\.points is/],
};

for (const [name, [change, says]] of Object.entries(unfair)) {
  test(`a fair plan with ${name} is refused`, () => {
    const fairness = { ...fair.fairness, ...change };
    const { ok, violations } = verify(instance, { ...fair, fairness });

    expect(ok).toBe(false);
    expect(violations.join("\n")).toMatch(says);
  });
}

test("a plan over someone's cap is refused", () => {
  const caps = instance.caps.map(() => 1);

  expect(verify({ ...instance, caps }, plan).violations.join("\n")).toMatch(/and at most 1/);
});

const again = { ...instance, previous: previousOf(plan) };
const replanned = planned(again);

test("what a plan changes of the one before is fine as it was made", () => {
  expect(verify(again, replanned).violations).toEqual([]);
});

const misled: Record<string, [Partial<Changes> | undefined, RegExp]> = {
  "no word of the plan before": [undefined, /changes must say/],
  "more kept than were": [{ kept: (replanned.changes?.kept ?? 0) + 1 }, /changes\.kept is/],
  "a move that was none": [{ moved: [] }, /changes\.moved is/],
  "a cancellation that was none": [{ canceled: [] }, /changes\.canceled is/],
  "fewer new meetings": [{ added: [] }, /changes\.added is/],
  "more worth with what stays": [{ objective: 1_000_000 }, /changes\.objective is/],
  "a bound too low for what stays": [{ upperBound: 1 }, /changes\.upperBound is/],
  "no prices for what stays": [{ prices: { y: [], q: [], tau: [] } }, /prices\.y/],
};

for (const [name, [change, says]] of Object.entries(misled)) {
  test(`a plan made anew with ${name} is refused`, () => {
    const changes = change && { ...replanned.changes, ...change };
    const { ok, violations } = verify(again, { ...replanned, changes });

    expect(ok).toBe(false);
    expect(violations.join("\n")).toMatch(says);
  });
}

/** The plan before: one pair of it cannot meet any more, one met elsewhere, another is new now. */
function previousOf({ meetings }: Solution) {
  const [first, second, , ...others] = meetings.map(([a, b, slot, table]) => ({
    a,
    b,
    slot,
    table,
  }));
  const { slots, pairs } = instance;
  const stranger = pairs.find(({ a, b }) => !meetings.some(([i, c]) => i === a && c === b));
  if (!first || !second || !stranger) throw new Error("an event too small");
  return [
    first,
    { ...second, slot: (second.slot + 1) % slots },
    { ...stranger, slot: 0 },
    ...others,
  ];
}

type Row = [number, number, number, number];

function withFirst(change: (row: Row) => Row) {
  return (it: Solution) => ({
    ...it,
    meetings: it.meetings.map((row, at) => (at === 0 ? change(row) : row)),
  });
}

function withServed(change: Partial<Solution["served"]>) {
  return (it: Solution) => ({ ...it, served: { ...it.served, ...change } });
}

function withPrices(change: (prices: Solution["prices"]) => unknown) {
  return (it: Solution) => ({ ...it, prices: change(it.prices) });
}

function atOneTable(it: Solution) {
  const [first] = it.meetings;
  const beside = it.meetings.findIndex((row, at) => at > 0 && row[2] === first?.[2]);
  const meetings = it.meetings.map((row, at) =>
    at === beside ? [row[0], row[1], row[2], first?.[3]] : row,
  );
  return { ...it, meetings };
}

function whileAway([i, c, , table]: Row): Row {
  const { slots, free } = instance;
  const away = Array.from({ length: slots }, (_, t) => t).find((t) => !free[i * slots + t]);
  return [i, c, away ?? 0, table];
}

function whileBusy([i, c, slot, table]: Row): Row {
  const other = plan.meetings.find((row) => row[0] === i && row[2] !== slot);
  return [i, c, other?.[2] ?? 0, table];
}
