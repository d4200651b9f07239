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

for (const [field, file, rule] of wrong) {
  test(`a file is refused for its ${field}: it ${rule}`, () => {
    expect(readInstance(file)).toEqual({
      ok: false,
      reason: "wrong_field",
      detail: { field, rule },
    });
  });
}

function withPairs(pairs_i_c_w_accepted: number[][]) {
  return { ...sides, pairs_i_c_w_accepted };
}
