import { expect, test } from "vitest";
import { termsOf, wantedTerms } from "#app/registration/search-terms.ts";

const ticket = {
  id: "T",
  eventId: "E",
  name: "林晓雯",
  email: "xiaowen.lin@example.com",
  phone: "+8613800004821",
  orderCode: "WX2M9KQ4",
};

test("a Chinese name is filed by its pairs and by how it sounds", () => {
  expect(termsOf(ticket)).toEqual([
    "林晓",
    "晓雯",
    "linxiaowen",
    "xiaowen",
    "wen",
    "xiaowen.lin@example.com",
    "lin",
    "wx2m9kq4",
    "4821",
    "#800004821",
  ]);
});

test("a Latin name is filed by its words without marks, and as one word", () => {
  const terms = termsOf({ ...ticket, name: "José O’Brien", email: "j@example.com", phone: "" });
  expect(terms).toEqual(["jose", "obrien", "joseobrien", "j@example.com", "j", "wx2m9kq4"]);
});

test.each([
  ["林晓", ["林晓"]],
  ["林 晓雯", ["林晓", "晓雯"]],
  ["林", ["林"]],
  ["Lin Xi", ["lin", "xi"]],
  ["ＬＩＮ", ["lin"]],
  ["Xiaowen.Lin@Ex", ["xiaowen.lin@ex"]],
  ["wx2m-9kq4", ["wx2m9kq4"]],
  ["4821", ["4821"]],
  ["138 0000 4821", ["#800004821"]],
  ["  ", []],
  ['%_"', []],
])("what is typed as %s asks for %j", (typed, wanted) => {
  expect(wantedTerms(typed)).toEqual(wanted);
});

test("bad input 61: ten thousand characters are a short question", () => {
  expect(wantedTerms("NEAR(%".repeat(2000))).toEqual(["near", "ne"]);
});
