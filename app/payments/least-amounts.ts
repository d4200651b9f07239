import type { ProviderName } from "./provider.ts";

/**
 * The least that can be paid online, in minor units: what Stripe takes in its own currencies, and
 * for the others what half a US dollar is worth with something to spare.
 */
const least: Record<string, number> = {
  CNY: 400,
  HKD: 400,
  SGD: 50,
  USD: 50,
  EUR: 50,
  GBP: 30,
  JPY: 50,
  KRW: 800,
  TWD: 2000,
};

/** Whether an amount is too small for this provider: banks and wallets take none so small. */
export function isTooLittle(provider: ProviderName, amount: number, currency: string): boolean {
  if (provider !== "stripe") return false;
  return amount > 0 && amount < (least[currency] ?? 100);
}
