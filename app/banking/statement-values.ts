import { type Day, isDay } from "#app/lib/time.ts";

/** How a statement writes its numbers and days: told by all of its lines together. */
export type Style = { decimal: "." | ","; order: "dmy" | "mdy" };

/** What amounts and days of a statement look like, taken together. */
export function styleOf(amounts: readonly string[], days: readonly string[]): Style {
  return { decimal: decimalOf(amounts), order: orderOf(days) };
}

/** The last separator with one or two digits after it is the decimal one. */
function decimalOf(amounts: readonly string[]): "." | "," {
  let commas = 0;
  let dots = 0;
  for (const amount of amounts) {
    const last = /([.,])\d{1,2}\D*$/.exec(amount.normalize("NFKC"))?.[1];
    if (last === ",") commas++;
    if (last === ".") dots++;
  }
  return commas > dots ? "," : ".";
}

/** `03/14/2026` can only begin with the month. */
function orderOf(days: readonly string[]): "dmy" | "mdy" {
  const parts = days.flatMap((day) => {
    const match = /^\s*(\d{1,2})\/(\d{1,2})\//.exec(day);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const second = parts.some(([, two]) => two > 12);
  return second && !parts.some(([one]) => one > 12) ? "mdy" : "dmy";
}

/**
 * An amount as banks write it, in minor units: `1.234,56`, `¥1,234.56`, `-12.00`, `12.00-`,
 * `(12.00)`, `+12`. Null where it is none, also where it has more decimals than its currency.
 */
export function readAmount(
  typed: string,
  { decimal, digits }: { decimal: "." | ","; digits: number },
): number | null {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s\u00A0'’]/g, "")
    .replace(/[¥￥€$£元]|CNY|RMB|EUR|USD|GBP/gi, "")
    .replace(/[−–]/g, "-");
  const match = /^(\()?([+-])?([\d.,]+)([+-])?(\))?$/.exec(text);
  const number = match?.[3];
  if (!match || !number || Boolean(match[1]) !== Boolean(match[5])) return null;
  if (match[2] && match[4]) return null;
  const [whole = "", fraction = "", more] = number.split(decimal);
  if (more !== undefined) return null;
  const grouping = decimal === "." ? "," : ".";
  if (whole.includes(grouping) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const plain = whole.replaceAll(grouping, "");
  if (!/^\d{1,12}$/.test(plain || "0") || !/^\d*$/.test(fraction)) return null;
  const minor = fraction.replace(/0+$/, "");
  if (minor.length > digits) return null;
  const amount = Number(plain || "0") * 10 ** digits + Number(minor.padEnd(digits, "0") || "0");
  return match[1] || match[2] === "-" || match[4] === "-" ? 0 - amount : amount;
}

/** A day as banks write it: `2026-11-24`, `20261124 093000`, `24.11.26`, `24/11/2026`. */
export function readDay(typed: string, order: Style["order"]): Day | null {
  const text = typed.normalize("NFKC").trim();
  const first = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?!\d{3})/.exec(text);
  if (first) return dayOf(first[1], first[2], first[3]);
  const last = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!last) return null;
  const year = last[3]?.length === 2 ? `20${last[3]}` : last[3];
  return order === "dmy" ? dayOf(year, last[2], last[1]) : dayOf(year, last[1], last[2]);
}

function dayOf(year = "", month = "", date = ""): Day | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

const inward = /^(?:贷|收|收入|转入|进|c|cr|credit|crdt|h|haben|\+|in|bij|gutschrift)/i;
const outward = /^(?:借|支|支出|转出|出|d|dr|debit|dbit|s|soll|-|out|af|lastschrift)/i;

/** Whether a mark such as `贷`, `CR` or `H` says that money came in (1), went out (-1) or neither. */
export function readDirection(typed: string): 1 | -1 | 0 {
  const text = typed.normalize("NFKC").trim();
  if (inward.test(text)) return 1;
  return outward.test(text) ? -1 : 0;
}
