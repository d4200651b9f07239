import { type Lang, localized } from "#app/lib/lang.ts";
import { plainMoney } from "#app/lib/money.ts";
import { formatRate, taxLines } from "#app/lib/tax.ts";
import type { PaperLine } from "#db/schema.server.ts";
import { paperCode } from "./paper-code.ts";
import { pagesOf } from "./paper-pdf/page-plan.ts";
import type { PrintedPaper } from "./paper-pdf/printed-paper.ts";
import type { Paper } from "./papers.ts";
import { type PaperWords, words } from "./wording.ts";

/** A paper as it is printed in this language; nothing of it is looked up anywhere but in its row. */
export function printedPaper(
  paper: Paper & { code: string },
  { accentHue, lang }: { accentHue: number; lang: Lang },
): PrintedPaper {
  const t = words[lang];
  const { seller, buyer, currency } = paper;
  const money = (amount: number) => grouped(plainMoney(amount, currency));
  const lines = printedLines(paper.lines, lang).map(({ item, quantity, amount, rate }) => ({
    item,
    quantity: String(quantity),
    unit: money(amount / quantity),
    rate: formatRate(rate),
    amount: money(amount),
  }));
  const pages = pagesOf(lines).length;
  return {
    title: t.kinds[paper.kind],
    code: paperCode(paper),
    accentHue,
    facts: [
      [t.date, paper.issuedOn],
      [t.order, paper.code],
      [t.event, localized(paper.eventName, lang)],
      ...(paper.corrects ? [[t.corrects, paper.corrects] as [string, string]] : []),
      ...(wayOf(paper.way, t) ? [[t.way, wayOf(paper.way, t)] as [string, string]] : []),
      [t.currency, currency],
    ],
    seller: party(t.seller, seller, t),
    buyer: party(t.buyer, buyer, t),
    heads: {
      item: t.item,
      quantity: t.quantity,
      unit: t.unit,
      rate: t.rate,
      amount: t.amount,
    },
    lines,
    total: { label: t.total, amount: `${currency} ${money(paper.amount)}` },
    tax: {
      title: t.taxTitle,
      heads: { rate: t.rate, net: t.net, tax: t.tax, gross: t.gross },
      rows: taxLines(paper.lines).map(({ rate, net, tax, gross }) => ({
        rate: formatRate(rate),
        net: money(net),
        tax: money(tax),
        gross: money(gross),
      })),
    },
    foot: [localized(seller.note, lang), t.made],
    pages: Array.from({ length: pages }, (_, n) => t.page(n + 1, pages)),
  };
}

/** Equal tickets in one line; a quantity below 0 is what is taken back. */
function printedLines(lines: readonly PaperLine[], lang: Lang) {
  const t = words[lang];
  const rows = new Map<string, { item: string; quantity: number; amount: number; rate: number }>();
  for (const line of lines) {
    const again = line.kind === "refund_returned" && line.amount < 0;
    const item =
      line.kind === "ticket"
        ? localized(line.name, lang)
        : t.lines[again ? "refund_again" : line.kind];
    const key = [line.kind, line.typeId, line.amount, line.rate].join(" ");
    const row = rows.get(key) ?? { item, quantity: 0, amount: 0, rate: line.rate };
    row.quantity += line.kind === "ticket" && line.amount < 0 ? -1 : 1;
    row.amount += line.amount;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function party(
  label: string,
  who: { name: string; contact: string; taxNumber: string; address: string },
  t: PaperWords,
) {
  const lines = [
    ...who.address.split("\n"),
    who.taxNumber && t.taxNumber(who.taxNumber),
    who.contact,
  ];
  return { label, name: who.name, lines: lines.filter(Boolean) };
}

function wayOf(way: string, t: PaperWords): string {
  return Object.entries(t.ways).find(([name]) => name === way)?.[1] ?? "";
}

/** `12345.60` as `12,345.60`. */
function grouped(plain: string): string {
  return plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
