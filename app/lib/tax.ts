/** What one rate comes to on a paper, in minor units: `net + tax = gross`. */
export type TaxLine = { rate: number; net: number; tax: number; gross: number };

/** Hundredths of a percent in the whole. */
const whole = 10_000;

/**
 * The tax within an amount that includes it, at a rate in hundredths of a percent: rounded to the
 * minor unit, a half away from zero, so that what is taken back comes to the same as what it takes
 * back.
 */
export function taxWithin(gross: number, rate: number): number {
  const tax = (Math.abs(gross) * rate) / (whole + rate);
  return gross < 0 ? 0 - Math.round(tax) : Math.round(tax);
}

/**
 * A paper's tax by rate, the highest first: counted once on the sum of a rate, never line by line,
 * so that rounding is at most half a minor unit a rate and all of it together is the total.
 */
export function taxLines(lines: readonly { amount: number; rate: number }[]): TaxLine[] {
  const sums = new Map<number, number>();
  for (const { amount, rate } of lines) sums.set(rate, (sums.get(rate) ?? 0) + amount);
  return [...sums]
    .sort(([a], [b]) => b - a)
    .map(([rate, gross]) => {
      const tax = taxWithin(gross, rate);
      return { rate, net: gross - tax, tax, gross };
    });
}

/** `6%`, `13.5%`: a rate as people write it. */
export function formatRate(rate: number): string {
  return `${rate / 100}%`;
}

/** `6`, `13.5` or `13,5` as hundredths of a percent; null where it is no rate below 100 %. */
export function parseRate(typed: string): number | null {
  const text = typed.normalize("NFKC").replace("%", "").replace(",", ".").trim();
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(text)) return null;
  return Math.round(Number(text) * 100);
}
