import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRate, taxLines, taxWithin } from "#app/lib/tax.ts";
import {
  linesFor,
  type MoveCause,
  type PricedTicket,
  standingLines,
  sumOf,
} from "#app/papers/paper-lines.ts";
import type { PaperLine } from "#db/schema.server.ts";

const name = { zh: "标准票", en: "Standard" };

function ticket(id: string, price: number, rate = 600, counts = true): PricedTicket {
  return { id, typeId: "T1", name, price, rate, counts };
}

test("the tax within a price is rounded to the minor unit, a half away from zero", () => {
  expect(taxWithin(10_600, 600)).toBe(600);
  expect(taxWithin(-10_600, 600)).toBe(-600);
  expect(taxWithin(69_900, 600)).toBe(3957);
  // 1 × 10000/20000 is one half.
  expect([taxWithin(1, 10_000), taxWithin(-1, 10_000)]).toEqual([1, -1]);
  expect(taxWithin(69_900, 0)).toBe(0);
});

test("a rate is typed as people write it", () => {
  expect(["6", "13.5", "13,5", "19 %", "６", "0"].map(parseRate)).toEqual([
    ...[600, 1350, 1350, 1900, 600, 0],
  ]);
  expect(["100", "-1", "6.123", "", "six", "1e1"].map(parseRate)).toEqual(Array(6).fill(null));
});

test("a receipt names each ticket, a credit note what is taken back and the fee that is kept", () => {
  const tickets = [ticket("a", 10_000), ticket("b", 5_000, 1300)];
  const receipt = linesFor({ before: [], tickets, amount: 15_000, cause: "payment" });
  expect(receipt).toMatchObject([
    { kind: "ticket", ticketId: "a", amount: 10_000, rate: 600 },
    { kind: "ticket", ticketId: "b", amount: 5_000, rate: 1300 },
  ]);
  const left = [ticket("a", 10_000, 600, false), ticket("b", 5_000, 1300)];
  const note = linesFor({
    before: receipt,
    tickets: left,
    amount: -8_000,
    cause: "ticket_canceled",
  });
  expect(note).toMatchObject([
    { kind: "ticket", ticketId: "a", amount: -10_000, rate: 600 },
    { kind: "fee", amount: 2_000, rate: 600 },
  ]);
});

test("what was billed keeps its rate, also where the ticket type has another one by now", () => {
  const receipt = linesFor({
    before: [],
    tickets: [ticket("a", 10_000, 600)],
    amount: 10_000,
    cause: "payment",
  });
  const note = linesFor({
    before: receipt,
    tickets: [ticket("a", 10_000, 1300, false)],
    amount: -10_000,
    cause: "canceled",
  });
  expect(note).toMatchObject([{ amount: -10_000, rate: 600 }]);
});

test("money for an order that is not paid yet stands on account until it is", () => {
  const waiting = [ticket("a", 10_000, 600, false)];
  const part = linesFor({ before: [], tickets: waiting, amount: 6_000, cause: "payment" });
  expect(part).toMatchObject([{ kind: "account", amount: 6_000, rate: 600 }]);
  const rest = linesFor({
    before: part,
    tickets: [ticket("a", 10_000)],
    amount: 4_000,
    cause: "payment",
  });
  expect(rest).toMatchObject([
    { kind: "ticket", amount: 10_000 },
    { kind: "account_used", amount: -6_000 },
  ]);
});

const causes: MoveCause[] = [
  ...(["payment", "refund_reversed", "canceled", "ticket_canceled"] as const),
  ...(["changed", "surplus", "late", "goodwill", "at_provider"] as const),
];

test("lines always add up to the total, and so do net and tax, whatever happens", () => {
  const moves = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      cause: fc.constantFrom(...causes),
      prices: fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 5 }),
      rates: fc.array(fc.constantFrom(0, 600, 700, 1300, 1900), { minLength: 5, maxLength: 5 }),
      counts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(moves, (walk) => {
      const said: PaperLine[] = [];
      let sum = 0;
      for (const { amount: much, cause, prices, rates, counts } of walk) {
        const amount = cause === "payment" || cause === "refund_reversed" ? much : -much;
        const tickets = prices.map((price, n) =>
          ticket(`t${n}`, price, rates[n] ?? 0, counts[n] ?? false),
        );
        const lines = linesFor({ before: said, tickets, amount, cause });
        expect(sumOf(lines)).toBe(amount);
        const taxed = taxLines(lines);
        expect(taxed.reduce((total, { net, tax }) => total + net + tax, 0)).toBe(amount);
        for (const { rate, gross, tax } of taxed) {
          expect(Math.abs(tax - (gross * rate) / (10_000 + rate))).toBeLessThanOrEqual(0.5);
        }
        said.push(...lines);
        sum += amount;
      }
      expect(sumOf(said)).toBe(sum);
      expect(sumOf(standingLines(said))).toBe(sum);
    }),
  );
});

test("what is taken back whole has the tax of what it takes back, to the minor unit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(600, 1300, 1900))),
      (priced) => {
        const lines = priced.map(([amount, rate]) => ({ amount, rate }));
        const back = lines.map(({ amount, rate }) => ({ amount: -amount, rate }));
        expect(taxLines(back).map(({ tax }) => 0 - tax)).toEqual(
          taxLines(lines).map(({ tax }) => tax),
        );
      },
    ),
  );
});
