import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, luminance, standingOut, standsOut } from "#app/lib/contrast.ts";

test("contrast is what WCAG says it is", () => {
  expect(contrast(luminance("#000000"), luminance("#ffffff"))).toBeCloseTo(21);
  expect(contrast(luminance("#777777"), 1)).toBeCloseTo(4.48, 1);
});

test("a colour that stands out stays, a pale one gets darker, a black one lighter", () => {
  expect(standingOut("#0b6bb8")).toBe("#0b6bb8");
  expect(luminance(standingOut("#fff59d"))).toBeLessThan(luminance("#fff59d"));
  expect(luminance(standingOut("#000000"))).toBeGreaterThan(0.1);
});

test("every colour has one beside it that stands out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
      expect(standsOut(standingOut(`#${n.toString(16).padStart(6, "0")}`))).toBe(true);
    }),
  );
});
