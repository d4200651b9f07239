import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Keystroke, wedgeReader } from "#app/checkin/scanner/wedge.ts";
import { newTicketSecret, normalizeTicketSecret } from "#app/lib/codes.ts";

type Layout = (character: string) => Pick<Keystroke, "code" | "key">;

const american: Layout = (c) => ({ code: /\d/.test(c) ? `Digit${c}` : `Key${c}`, key: c });
/** The scanner presses American keys; the phone takes them for a French keyboard's. */
const french: Layout = (c) => ({
  ...american(c),
  key: /\d/.test(c)
    ? ("à&é\"'(-è_ç"[Number(c)] ?? "")
    : ({ A: "q", Q: "a", Z: "w", W: "z", M: "," }[c] ?? c),
});
/** The scanner presses American keys; the phone takes them for a German keyboard's. */
const german: Layout = (c) => ({ ...american(c), key: { Y: "Z", Z: "Y" }[c] ?? c });
/** Scanner and phone are both set to German: the keys stand elsewhere, the characters are right. */
const bothGerman: Layout = (c) => ({
  code: c === "Y" ? "KeyZ" : c === "Z" ? "KeyY" : american(c).code,
  key: c,
});

function typed(text: string, layout: Layout, gap = 4): Keystroke[] {
  return [...text].map((c, i) => ({ ...layout(c), at: 1000 + i * gap }));
}

const swapped = (secret: string) => secret.replace(/[YZ]/g, (c) => (c === "Y" ? "Z" : "Y"));
/** Whether it is a ticket too with every Y for a Z. */
const isTwofold = (secret: string) =>
  swapped(secret) !== secret && normalizeTicketSecret(swapped(secret)).ok;
/** A secret that one of the two ways of reading it makes certain. */
function newCertainSecret(): string {
  const secret = newTicketSecret();
  return isTwofold(secret) ? newCertainSecret() : secret;
}

const enter = (at: number): Keystroke => ({ code: "Enter", key: "Enter", at });

describe("a scanner that types", () => {
  test.each([
    ["American", american],
    ["French", french],
    ["German", german],
    ["German on both sides", bothGerman],
  ])("is read through a layout that is %s", (_, layout) => {
    fc.assert(
      fc.property(fc.nat(), () => {
        const secret = newCertainSecret();
        const reader = wedgeReader();
        for (const stroke of typed(secret, layout)) expect(reader.press(stroke)).toBeNull();
        expect(reader.press(enter(1100))).toBe(secret);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["German", german],
    ["German on both sides", bothGerman],
  ])("is understood in doubt as before, through a layout that is %s", (_, layout) => {
    const twofold = "1D03ZE55R7PZWJ816DGM";
    expect(isTwofold(twofold)).toBe(true);
    const certain = "1YZZYYZYZYZYYZYZYZA9";
    const reader = wedgeReader();
    const read = (secret: string) => {
      for (const stroke of typed(secret, layout)) reader.press(stroke);
      return reader.press(enter(1100));
    };

    expect([read(certain), read(twofold), read(twofold)]).toEqual([certain, twofold, twofold]);
  });

  test("may end with a pause instead of Enter", () => {
    const secret = newTicketSecret();
    const reader = wedgeReader();
    for (const stroke of typed(secret, american)) reader.press(stroke);
    expect([reader.isBurst(), reader.paused(), reader.isBurst()]).toEqual([true, secret, false]);
  });

  test("may hold Shift for capitals and press hyphens and slashes", () => {
    const reader = wedgeReader();
    const shift = { code: "ShiftLeft", key: "Shift", at: 1001 };
    const strokes = typed("ABC", american);
    const marks = [
      { code: "Minus", key: "ß", at: 1012 },
      { code: "Slash", key: "-", at: 1016 },
      { code: "Numpad7", key: "7", at: 1020 },
    ];
    for (const stroke of [...strokes.slice(0, 1), shift, ...strokes.slice(1), ...marks]) {
      reader.press(stroke);
    }
    expect(reader.press(enter(1024))).toBe("ABC-/7");
  });

  test("that sends two codes in a row is read twice", () => {
    const [one, two] = [newTicketSecret(), newTicketSecret()];
    const reader = wedgeReader();
    const read = [...typed(one, american), enter(1081)]
      .map((stroke) => reader.press(stroke))
      .at(-1);
    const second = typed(two, american).map((stroke) => ({ ...stroke, at: stroke.at + 300 }));
    const again = [...second, enter(1381)].map((stroke) => reader.press(stroke)).at(-1);
    expect([read, again]).toEqual([one, two]);
  });
});

test("a person who types is no scanner", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 50, max: 400 }), { maxLength: 30 }), (gaps) => {
      const reader = wedgeReader();
      let at = 0;
      for (const gap of gaps) {
        at += gap;
        expect(reader.press({ code: "KeyA", key: "a", at })).toBeNull();
        expect(reader.isBurst()).toBe(false);
      }
      expect(reader.press(enter(at + 60))).toBeNull();
    }),
  );
});
