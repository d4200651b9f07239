import { describe, expect, test } from "vitest";
import { CheckoutLine } from "#app/server/checkout-line.ts";

const busy = { crowded: true };
const quiet = { crowded: false };

function line(people: number): CheckoutLine {
  const made = new CheckoutLine();
  for (let n = 1; n <= people; n++) made.ask(`buyer ${n}`, { ...busy, now: 0 });
  return made;
}

describe("the line before the checkout", () => {
  test("is not there while nobody is kept waiting", () => {
    expect(new CheckoutLine().ask("lin", { ...quiet, now: 0 })).toBeNull();
  });

  test("tells everyone how many came before them, and keeps their place", () => {
    const made = line(3);
    expect(made.ask("buyer 1", { ...busy, now: 2000 })).toEqual({ before: 0, seconds: 2 });
    expect(made.ask("buyer 3", { ...busy, now: 2000 })).toEqual({ before: 2, seconds: 2 });
    expect(made.ask("late", { ...busy, now: 2000 })).toEqual({ before: 3, seconds: 2 });
  });

  test("lets in who is in front as soon as there is room, and all move up", () => {
    const made = line(3);
    expect(made.ask("buyer 1", { ...quiet, now: 2000 })).toBeNull();
    expect(made.ask("buyer 3", { ...busy, now: 2000 })).toEqual({ before: 1, seconds: 2 });
  });

  test("lets nobody new pass those who wait, even where there is room", () => {
    const made = line(200);
    expect(made.ask("late", { ...quiet, now: 2000 })).toMatchObject({ before: 200 });
    expect(made.ask("buyer 150", { ...quiet, now: 2000 })).toBeNull();
  });

  test("asks all back one after the other, those far back within half a minute", () => {
    const made = line(9000);
    expect(made.ask("buyer 500", { ...busy, now: 2000 })).toEqual({ before: 499, seconds: 2 });
    expect(made.ask("buyer 1001", { ...busy, now: 2000 })).toEqual({ before: 1000, seconds: 4 });
    expect(made.ask("buyer 2001", { ...busy, now: 2000 })).toEqual({ before: 2000, seconds: 8 });
    expect(made.ask("buyer 9000", { ...busy, now: 2000 })).toEqual({ before: 8999, seconds: 30 });
  });

  test("is there too while fifty are served and none has an answer", () => {
    const made = new CheckoutLine();
    for (let n = 1; n <= 50; n++) expect(made.ask(`buyer ${n}`, { ...quiet, now: 0 })).toBeNull();
    expect(made.ask("late", { ...quiet, now: 0 })).toEqual({ before: 0, seconds: 2 });
    made.left();
    expect(made.ask("late", { ...quiet, now: 2000 })).toBeNull();
  });

  test("forgets who has left it, and is over when the last one is in", () => {
    const made = line(2);
    expect(made.ask("buyer 2", { ...busy, now: 61_000 })).toEqual({ before: 0, seconds: 2 });
    expect(made.ask("buyer 2", { ...quiet, now: 62_000 })).toBeNull();
    expect(made.ask("late", { ...quiet, now: 62_000 })).toBeNull();
  });
});
