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

/** Whether an amount is too small for any bank or wallet to take it online. */
export function isTooLittleOnline(amount: number, currency: string): boolean {
  return amount > 0 && amount < (least[currency] ?? 100);
}
