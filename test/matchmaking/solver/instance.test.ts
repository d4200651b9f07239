import { expect, test } from "vitest";
import { readInstance } from "#app/matchmaking/read-instance.ts";

const sides = {
  nInvestors: 1,
  nCompanies: 2,
  slots: 4,
  days: 2,
  slotsPerDay: 2,
  tables: 1,
  cap: [2, 1, 1],
  availHex: ["f", "3", "c"],
  pairs_i_c_w_accepted: [
    [0, 1, 50, 1],
    [0, 2, 40, 0],
  ],
};
const given = { P: 3, M: 1, T: 2, L: 1, availHex: ["3", "3", "3"], meetings: [[2, 0]] };

test("both kinds of files are read", () => {
  expect(readInstance(sides)).toMatchObject({
    ok: true,
    value: { people: 3, hosts: 1, slots: 4, tables: [1, 1, 1, 1], holds: "best" },
  });
  expect(readInstance(given)).toMatchObject({
    ok: true,
    value: { people: 3, hosts: 3, pairs: [{ a: 0, b: 2, w: 1, accepted: true }], holds: "all" },
  });
});

const { nInvestors: _, nCompanies: __, pairs_i_c_w_accepted: ___, ...rest } = sides;
const anyone = { ...rest, nPeople: 3, pairs_p_q_w_accepted: [[2, 0, 7, 1]] };

const wrong: [string, unknown, string][] = [
  ["The file", [], "must be an object."],
  ["nInvestors", { ...sides, nInvestors: "1" }, "must be a whole number from 0 to 50000."],
  ["slots", { ...sides, slots: 0 }, "must be a whole number from 1 to 500."],
  ["days", { ...sides, days: 3 }, "must make 4 slots."],
  ["tables", { ...sides, tables: 0 }, "must be a whole number from 1 to 50000."],
  ["cap", { ...sides, cap: [1] }, "must have 3 entries; it has 1."],
  ["cap[1]", { ...sides, cap: [1, -1, 1] }, "must be a whole number from 0 to 500."],
  ["availHex[0]", { ...sides, availHex: ["xyz", "", ""] }, "must be a hexadecimal number as text."],
  ["availHex[2]", { ...sides, availHex: ["f", "f", "1f"] }, "must name none but 4 slots."],
  ["pairs_i_c_w_accepted", { ...sides, pairs_i_c_w_accepted: {} }, "must be a list."],
  ["pairs_i_c_w_accepted[0]", withPairs([[0, 1]]), "must be four numbers."],
  ["pairs_i_c_w_accepted[0][1]", withPairs([[0, 0, 1, 1]]), "must be a whole number from 1 to 2."],
  [
    "pairs_i_c_w_accepted[0][2]",
    withPairs([[0, 1, 0.5, 1]]),
    "must be a whole number from 0 to 1000000.",
  ],
  [
    "pairs_i_c_w_accepted[1]",
    withPairs([
      [0, 1, 5, 1],
      [0, 1, 6, 1],
    ]),
    "is the same pair as pairs_i_c_w_accepted[0].",
  ],
  ["meetings[0]", { ...given, meetings: [[1, 1]] }, "must be two people, not one twice."],
  ["M", { ...given, M: 2 }, "must be 1, as many as meetings."],
];

const asks: [string, unknown, string][] = [
  ["tables", { ...sides, tables: [0, 0, 0, 0] }, "must have a table in some slot."],
  ["tables", { ...sides, tables: [1] }, "must have 4 entries; it has 1."],
  [
    "representatives[1]",
    { ...sides, representatives: [1, 51, 1] },
    "must be a whole number from 0 to 50.",
  ],
  ["ids[2]", { ...sides, ids: ["x", "y", "x"] }, "is the same name as ids[0]."],
  ["floor[1]", { ...sides, floor: [0, 2, 0] }, "must be at most the cap of 1."],
  [
    "floor",
    { ...sides, tables: [1, 0, 0, 0], floor: [2, 1, 0] },
    "promises 3 places, and all tables have 2.",
  ],
  ["booths[1]", { ...sides, booths: [-1, 0, -1] }, "must not be the shared table 0."],
  ["booths[2]", { ...sides, booths: [-1, 7, 7] }, "must not be somebody else's table 7."],
  ["buildings", { ...sides, walk: 1 }, "must name the building of table 0."],
  [
    "tableNumbers[0]",
    { ...sides, tableNumbers: [[], [1], [1], [1]] },
    "must have 1 entries; it has 0.",
  ],
  ["locks[0]", { ...sides, locks: [[1, 2, 0]] }, "must be a pair of the event."],
  ["locks[0]", { ...sides, locks: [[0, 2, 0]] }, "needs 2 there, who is not or meets others."],
  ["locks[0]", { ...sides, locks: [[0, 1, 0, 4]] }, "cannot be at table 4."],
  [
    "locks[1]",
    {
      ...sides,
      cap: [1, 1, 1],
      locks: [
        [0, 1, 0],
        [0, 2, 2],
      ],
    },
    "is one more than the cap of 0.",
  ],
  [
    "locks[1]",
    {
      ...sides,
      locks: [
        [0, 1, 0],
        [0, 1, 1],
      ],
    },
    "is the same pair as locks[0].",
  ],
  ["previous[0][2]", { ...sides, previous: [[0, 1, 9]] }, "must be a whole number from 0 to 3."],
  ["previous[0]", { ...sides, previous: [[1, 1, 0]] }, "must be two people, not one twice."],
  ["stay.move", { ...sides, stay: { move: -1 } }, "must be a whole number from 0 to 1000000."],
  ["floors", { ...sides, floors: [0, 0, 0] }, "is no field of such a file; is floor meant?"],
  ["lock", { ...sides, lock: [] }, "is no field of such a file; is locks meant?"],
  ["slots_per_day", withoutDays({ slots_per_day: 2 }), misspelled("slotsPerDay")],
  ["caps", (({ cap, ...other }) => ({ ...other, caps: cap }))(anyone), misspelled("cap")],
  ["stay.moves", { ...sides, stay: { moves: 1 } }, misspelled("stay.move")],
  ["stay", { ...sides, stay: [1] }, "must be an object."],
  [
    "pairs_p_q_w_accepted[0]",
    { ...anyone, pairs_p_q_w_accepted: [[1, 1, 5, 1]] },
    "must be two people, not one twice.",
  ],
];

test("a file may say of itself what is no matter of the plan", () => {
  const itself = { name: "x", seed: 7, forbidden: 0, pairs: [], optimum: 90 };
  expect(readInstance({ ...sides, ...itself })).toMatchObject({ ok: true });
  expect(readInstance({ ...given, ...itself })).toMatchObject({ ok: true });
});

test("what else an event may ask is read, each for itself", () => {
  const asked = {
    representatives: [1, 2, [1, 1, 1, 3]],
    ids: ["x", "y", "z"],
    tables: [1, 1, 2, 1],
    tableNumbers: [[4], [4], [4, 5], [4]],
    booths: [-1, -1, 9],
    walk: 1,
    buildings: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    floor: [1, 0, 0],
    run: [2, 0, 0],
    locks: [[1, 0, 0, 4]],
    previous: [[0, 1, 1]],
    stay: { pair: 20, move: 15 },
  };
  expect(readInstance({ ...sides, ...asked })).toMatchObject({
    ok: true,
    value: {
      free: Uint8Array.from([1, 1, 1, 1, 2, 2, 0, 0, 0, 0, 1, 3]),
      tables: [1, 1, 2, 1],
      floors: [1, 0, 0],
      runs: [2, 0, 0],
      locks: [{ a: 0, b: 1, slot: 0, table: 4 }],
      previous: [{ a: 0, b: 1, slot: 1 }],
      stay: { pair: 20, slot: 0, move: 15 },
    },
  });
  expect(readInstance(anyone)).toMatchObject({
    ok: true,
    value: { people: 3, hosts: 3, pairs: [{ a: 0, b: 2, w: 7, accepted: true }], holds: "best" },
  });
});

for (const [field, file, rule] of [...wrong, ...asks]) {
  test(`a file is refused for its ${field}: it ${rule}`, () => {
    expect(readInstance(file)).toEqual({
      ok: false,
      reason: "wrong_field",
      detail: { field, rule },
    });
  });
}

function withoutDays(more: object) {
  const { days: _, slotsPerDay: __, ...other } = sides;
  return { ...other, ...more };
}

function misspelled(meant: string) {
  return `is no field of such a file; is ${meant} meant?`;
}

function withPairs(pairs_i_c_w_accepted: number[][]) {
  return { ...sides, pairs_i_c_w_accepted };
}
