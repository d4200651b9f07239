/** A share of 1 in percent, with as many digits as tell it from nothing: `0.03%`. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const digits = percent === 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : percent >= 0.01 ? 2 : 3;
  return `${percent.toFixed(digits)}%`;
}
