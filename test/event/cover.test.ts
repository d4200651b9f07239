import { expect, test } from "vitest";
import { cover } from "#app/event/cover.ts";

test("a slug always draws the same cover", () => {
  expect(cover("westbund", 152)).toBe(cover("westbund", 152));
});

test("another slug draws another cover", () => {
  expect(cover("suhe", 152)).not.toBe(cover("westbund", 152));
});

test("only the colours follow the hue", () => {
  expect(cover("westbund", 30).replace("--accent-hue:30", "--accent-hue:152")).toBe(
    cover("westbund", 152),
  );
});

test("a cover is small, and numbers are all it says", () => {
  for (const slug of ["a1", "westbund", "a-very-long-slug-for-a-small-conference"]) {
    const drawing = cover(slug, 275.4);
    expect(drawing.length).toBeLessThan(16_000);
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing).not.toContain(slug);
  }
});
