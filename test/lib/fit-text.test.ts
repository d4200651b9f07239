import { expect, test } from "vitest";
import { fitText } from "#app/lib/print/fit-text.ts";

const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < "\u2e80" ? 0.5 : 1), 0);
const box = { width: 200, lines: 2, largest: 40, smallest: 10 };

test("a short name stands on one line at the largest size", () => {
  expect(fitText("王小明", box, measure)).toEqual({ lines: ["王小明"], size: 40 });
});

test("a longer one breaks at a space before it shrinks", () => {
  expect(fitText("Ada Lovelace", box, measure)).toEqual({ lines: ["Ada", "Lovelace"], size: 40 });
});

test("a Chinese name shrinks by a quarter before it is broken", () => {
  expect(fitText("欧阳司马相如", box, measure).lines).toEqual(["欧阳司马相如"]);
});

test("longer Chinese breaks anywhere but before a closing mark", () => {
  expect(
    fitText("上海西岸，国际会展中心", { ...box, largest: 40, smallest: 39 }, measure).lines,
  ).toEqual(["上海西岸，", "国际会展…"]);
  expect(fitText("上海西岸国，际会", box, measure).lines).toEqual(["上海西岸", "国，际会"]);
});

test.each([
  ["bad input 11: 20 ligatures", "ﷺ".repeat(20)],
  ["bad input 12: one word of 100 letters", "W".repeat(100)],
  ["a hundred Han characters", "蠹".repeat(100)],
  ["words of every length", "a bb ccc dddd eeeee ".repeat(12)],
])("%s stay within the box", (_, text) => {
  const fitted = fitText(text, box, measure);
  expect(fitted.lines.length).toBeLessThanOrEqual(box.lines);
  for (const line of fitted.lines) {
    expect(measure(line) * fitted.size).toBeLessThanOrEqual(box.width);
  }
});

test("what does not fit ends in an ellipsis", () => {
  expect(fitText("蠹".repeat(100), box, measure).lines.at(-1)).toBe(`${"蠹".repeat(19)}…`);
});

test("no text is no line", () => {
  expect(fitText("", box, measure).lines).toEqual([]);
});
