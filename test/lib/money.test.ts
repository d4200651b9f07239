import { expect, test } from "vitest";
import { formatMoney, parseMoney, plainMoney } from "#app/lib/money.ts";

test("money is written in its own units, and no currency looks like another to a Chinese reader", () => {
  expect(formatMoney(69_900, "CNY", "zh")).toBe("¥699");
  expect(formatMoney(69_950, "CNY", "en")).toBe("¥699.50");
  expect(formatMoney(8_001, "JPY", "zh")).toBe("JP¥8,001");
  expect(formatMoney(8_001, "JPY", "en")).toBe("¥8,001");
  expect(formatMoney(1_000, "USD", "zh")).toBe("US$10");
});

test("an amount of a currency without decimals is whole", () => {
  expect(parseMoney("8001", "JPY")).toBe(8_001);
  expect(parseMoney("100.5", "JPY")).toBeNull();
  expect(parseMoney("100.5", "CNY")).toBe(10_050);
  expect(plainMoney(8_001, "JPY")).toBe("8001");
});
