import fc from "fast-check";
import { expect, test } from "vitest";
import { codesInView } from "#app/checkin/scanner/codes-in-view.ts";
import { newTicketSecret } from "#app/lib/codes.ts";

const [one, two] = [newTicketSecret(), newTicketSecret()];
const poster = "https://example.com/programme";

test("a code counts once while it is held, and again 3 s after it was last seen", () => {
  const pick = codesInView();
  const seen = [0, 500, 2900, 5800, 8799, 11_799].map((at) => pick([one], at, false));
  expect(seen).toEqual([one, null, null, null, null, one]);
});

test("another ticket counts at once, and the first does not come back", () => {
  const pick = codesInView();
  expect([pick([one], 0, false), pick([two], 100, false), pick([one], 200, false)]).toEqual([
    one,
    two,
    null,
  ]);
});

test("of two tickets in view each counts, one after the other", () => {
  const pick = codesInView();
  expect([pick([one, two], 0, false), pick([one, two], 70, false)]).toEqual([one, two]);
});

test("a poster beside a ticket is not looked at; alone it counts once", () => {
  const pick = codesInView();
  expect(pick([poster, one], 0, false)).toBe(one);
  expect([pick([poster], 100, false), pick([poster], 200, false)]).toEqual([poster, null]);
});

test("a new code waits while one is being asked about; the one asked about stays counted", () => {
  const pick = codesInView();
  pick([one], 0, false);
  for (let at = 100; at < 6000; at += 100) expect(pick([one, two], at, true)).toBeNull();
  expect(pick([one, two], 6000, false)).toBe(two);
});

test("however it flickers, a code never counts twice within 3 s", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6000 })), (gaps) => {
      const pick = codesInView();
      let at = 0;
      let last = Number.NEGATIVE_INFINITY;
      for (const gap of gaps) {
        at += gap;
        if (pick([one], at, false) === null) continue;
        expect(at - last).toBeGreaterThanOrEqual(3000);
        last = at;
      }
    }),
  );
});
