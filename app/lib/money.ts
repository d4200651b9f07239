import type { Lang } from "./lang.ts";

/** Currencies whose smallest unit is the unit itself (ISO 4217 exponent 0). */
const withoutDecimals = new Set(["JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF"]);

/** The currencies an event may sell in. */
export const currencies = ["CNY", "HKD", "SGD", "USD", "EUR", "GBP", "JPY", "KRW", "TWD"] as const;

/** Digits after the decimal point in this currency: 2, or 0 for yen and its like. */
export function minorDigits(currency: string): number {
  return withoutDecimals.has(currency) ? 0 : 2;
}

/**
 * Minor units as a reader of this language writes them: `¥699`. No currency is taken for another:
 * `¥` alone is yuan in both languages, and yen are `JP¥8,001`.
 */
export function formatMoney(amount: number, currency: string, lang: Lang): string {
  const digits = minorDigits(currency);
  return inCurrency(amount, currency, lang, {
    minimumFractionDigits: amount % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
}

/** A round amount in minor units as a reader of this language says it: `¥200万`, `¥2M`. */
export function roughMoney(amount: number, currency: string, lang: Lang): string {
  return inCurrency(amount, currency, lang, {
    notation: "compact",
    maximumSignificantDigits: 3,
  });
}

/** The sign of a currency where `Intl` has one that another currency shares. */
const signs: Record<string, string> = { CNY: "¥", JPY: "JP¥" };

function inCurrency(
  amount: number,
  currency: string,
  lang: Lang,
  shape: Intl.NumberFormatOptions,
): string {
  return new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", {
    style: "currency",
    currency,
    ...shape,
  })
    .formatToParts(amount / 10 ** minorDigits(currency))
    .map(({ type, value }) => (type === "currency" ? (signs[currency] ?? value) : value))
    .join("");
}

/** How many digits an amount has before its point, at most. */
export const mostDigits = 9;
const amountTyped = new RegExp(`^(\\d{1,${mostDigits}})(?:\\.(\\d{1,2}))?$`);

/** The largest amount that can be typed, in minor units: `999999999.99`. */
export function mostMoney(currency: string): number {
  return 10 ** (mostDigits + minorDigits(currency)) - 1;
}

/** `699` or `699.5` as minor units; null where it is no non-negative amount of this currency. */
export function parseMoney(typed: string, currency: string): number | null {
  const match = amountTyped.exec(typed.normalize("NFKC").trim());
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = (match[2] ?? "").padEnd(digits, "0");
  if (fraction.length > digits) return null;
  return Number(match[1]) * 10 ** digits + Number(fraction || "0");
}

/** Minor units as a plain decimal for a form field or a CSV: `699.00`. */
export function plainMoney(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}
