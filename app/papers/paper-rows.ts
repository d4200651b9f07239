import type { Lang } from "#app/lib/lang.ts";
import { plainMoney } from "#app/lib/money.ts";
import { formatRate, taxLines } from "#app/lib/tax.ts";
import { paperCode } from "./paper-code.ts";
import type { Paper } from "./papers.ts";
import { words } from "./wording.ts";

/**
 * A paper as an accountant reads it: a line for each rate of tax, in the order of `csv` in the
 * wording. Amounts are plain decimals; those of a credit note are below 0.
 */
export function paperRows(paper: Paper & { code: string }, lang: Lang): (string | number)[][] {
  const t = words[lang];
  const { buyer, currency } = paper;
  const money = (amount: number) => Number(plainMoney(amount, currency));
  const way = Object.entries(t.ways).find(([name]) => name === paper.way)?.[1] ?? "";
  return taxLines(paper.lines).map(({ rate, net, tax, gross }) => [
    paperCode(paper),
    t.kinds[paper.kind],
    paper.issuedOn,
    paper.code,
    buyer.name,
    buyer.taxNumber,
    buyer.address,
    paper.corrects,
    way,
    currency,
    money(paper.amount),
    formatRate(rate),
    money(net),
    money(tax),
    money(gross),
  ]);
}
