import { expect, test } from "vitest";
import * as z from "zod";
import { amount } from "#app/lib/amount-fields.ts";
import { whole } from "#app/lib/fields.ts";
import { mostMoney, parseMoney, plainMoney } from "#app/lib/money.ts";
import { fieldSentence } from "#app/ui/field-wording.ts";
import { parseForm } from "#app/web/form.server.ts";

/** What a page says of a field in both languages, as a form came. */
async function said(schema: z.ZodType, typed: string) {
  const form = new FormData();
  form.set("n", typed);
  const read = await parseForm(form, z.object({ n: schema }));
  const code = read.ok ? "" : (read.errors.n ?? "");
  return read.ok ? null : [fieldSentence(code, "zh"), fieldSentence(code, "en")];
}

test("a number beyond its limits is told what they are", async () => {
  const seats = whole({ min: 1, max: 100_000 });
  expect(await said(seats, "100000")).toBeNull();
  const large = [
    "这个数太大了，请填 1 到 100,000 之间的数。",
    "This number is too large: please give one from 1 to 100,000.",
  ];
  expect(await said(seats, "100001")).toEqual(large);
  expect(await said(seats, "9".repeat(400))).toEqual(large);
  const small = "This number is too small: please give one from 1 to 100,000.";
  for (const typed of ["0", "-1"]) expect((await said(seats, typed))?.[1]).toBe(small);
  expect((await said(seats, "1e3"))?.[1]).toBe("Please give a whole number, in digits only.");
});

test("the limits of an amount are money, as its reader writes it", async () => {
  expect(await said(amount("CNY"), "1000000000")).toEqual([
    "这个数太大了，请填 ¥0 到 ¥999,999,999.99 之间的数。",
    "This number is too large: please give one from ¥0 to ¥999,999,999.99.",
  ]);
  expect((await said(amount("JPY"), "1000000000"))?.[1]).toContain("from JP¥0 to JP¥999,999,999.");
  expect((await said(amount("CNY"), "-5"))?.[1]).toContain("too small");
  for (const [typed, currency] of [
    ["abc", "CNY"],
    ["1.005", "CNY"],
    ["100.5", "JPY"],
    ["1,000", "CNY"],
  ] as const) {
    expect((await said(amount(currency), typed))?.[1]).toContain("Please give an amount");
  }
  for (const currency of ["CNY", "JPY"]) {
    const most = mostMoney(currency);
    expect(parseMoney(plainMoney(most, currency), currency)).toBe(most);
    expect(await said(amount(currency), plainMoney(most, currency))).toBeNull();
  }
});
