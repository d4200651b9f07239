import { expect, test } from "vitest";
import { langs } from "#app/lib/lang.ts";
import {
  currencies,
  formatMoney,
  minorDigits,
  parseMoney,
  plainMoney,
  roughMoney,
} from "#app/lib/money.ts";

test("money is written in its own units, and no currency looks like another", () => {
  expect(formatMoney(69_900, "CNY", "zh")).toBe("¥699");
  expect(formatMoney(69_950, "CNY", "en")).toBe("¥699.50");
  expect(formatMoney(8_001, "JPY", "zh")).toBe("JP¥8,001");
  expect(formatMoney(8_001, "JPY", "en")).toBe("JP¥8,001");
  expect(formatMoney(-8_001, "JPY", "en")).toBe("-JP¥8,001");
  expect(roughMoney(200_000_000, "CNY", "en")).toBe("¥2M");
  expect(roughMoney(2_000_000, "JPY", "zh")).toBe("JP¥200万");
  for (const lang of langs) {
    for (const write of [formatMoney, roughMoney]) {
      const said = currencies.map((currency) =>
        write(minorDigits(currency) ? 100 : 1, currency, lang),
      );
      expect(new Set(said).size).toBe(currencies.length);
    }
  }
  expect(formatMoney(1_000, "USD", "zh")).toBe("US$10");
});

test("an amount of a currency without decimals is whole", () => {
  expect(parseMoney("8001", "JPY")).toBe(8_001);
  expect(parseMoney("100.5", "JPY")).toBeNull();
  expect(parseMoney("100.5", "CNY")).toBe(10_050);
  expect(plainMoney(8_001, "JPY")).toBe("8001");
});
