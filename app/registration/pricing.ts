/** What a voucher makes of a price; amounts in minor units. */
export type PriceRule = { rule: "none" | "amount" | "percent" | "price"; value: number };

/**
 * The price of one ticket under a voucher's rule: never above the list price, never below 0. A
 * share of a minor unit falls to the buyer.
 */
export function priceUnder(listPrice: number, voucher: PriceRule | null): number {
  const { rule, value } = voucher ?? { rule: "none", value: 0 };
  if (rule === "amount") return Math.max(0, listPrice - value);
  if (rule === "percent") return Math.floor((listPrice * (100 - Math.min(100, value))) / 100);
  if (rule === "price") return Math.min(listPrice, value);
  return listPrice;
}
