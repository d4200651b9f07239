import { parseMoney } from "#app/lib/money.ts";

const scales: Record<string, number> = {
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
};

/**
 * An amount as people write it in lists: `2000000`, `2,000,000`, `200万`, `1.5 亿`, `2M`, with or
 * without a currency sign, as minor units of this currency; null where it is none.
 */
export function looseAmount(typed: string, currency: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,，\s]|人民币|[¥$€£]|cny|rmb|usd|元/gi, "");
  const match = /^(\d{1,12}(?:\.\d{1,4})?)(万|亿|k|mn|m|bn|b)?$/i.exec(plain);
  if (!match?.[1]) return null;
  const scale = scales[(match[2] ?? "").toLowerCase()] ?? 1;
  const one = parseMoney("1", currency) ?? 1;
  const amount = Math.round(Number(match[1]) * scale * one);
  return amount <= most * one ? amount : null;
}

/** More than any single round, in whole units. */
const most = 1e12;
