import { accentHex } from "#app/lib/accent.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ink, type Line, type Pen } from "#app/lib/print/pen.ts";
import { type Press, printSheets } from "#app/lib/print/sheet.server.ts";
import { pagesOf } from "./page-plan.ts";
import type { PrintedPaper, PrintedParty } from "./printed-paper.ts";

type Doc = PDFKit.PDFDocument;

const a4 = [595.28, 841.89] as const;
const left = 56;
const width = a4[0] - 2 * left;
const right = left + width;
const columns = { item: 0, quantity: 216, unit: 262, rate: 346, amount: 398 };
const taxColumns = { rate: 140, net: 210, tax: 304, gross: 398 };
const numbers = 85;

/** A receipt or credit note on sheets of A4, legible in black and white. */
export function draw(
  { paper, lang }: { paper: PrintedPaper; lang: Lang },
  press: Press,
): Promise<Buffer> {
  const pages = pagesOf(paper.lines);
  return printSheets(
    pages.map((lines, n) => ({
      size: a4,
      draw: (doc, pen) => {
        const top = n === 0 ? drawHead(doc, pen, paper) : 64;
        const end = drawLines(doc, pen, { paper, lines, y: top });
        if (n === pages.length - 1) drawSums(doc, pen, paper, end);
        drawFoot(pen, paper, pages.length > 1 ? (paper.pages[n] ?? "") : "");
      },
    })),
    { title: `${paper.title} ${paper.code}`, lang },
    press,
  );
}

function drawHead(doc: Doc, pen: Pen, paper: PrintedPaper): number {
  doc.rect(0, 0, a4[0], 6).fill(accentHex(paper.accentHue));
  let y = 54;
  pen.write({ text: paper.title, x: left, y, width: 260, size: 26, smallest: 16 });
  const code = { text: paper.code, x: right - 220, y: y + 6, width: 220, size: 17 };
  pen.write({ ...code, align: "right" });
  y += 52;
  const half = width / 2 - 14;
  const ends = [
    drawParty(pen, paper.seller, { x: left, y, width: half }),
    drawParty(pen, paper.buyer, { x: left + half + 28, y, width: half }),
  ];
  y = Math.max(...ends) + 16;
  for (const [label, value] of paper.facts) {
    pen.write({ ...quiet(label), x: left, y: y + 0.5, width: 100 });
    y = pen.write({ text: value, x: left + 104, y, width: width - 104, size: 10, smallest: 7 }) + 3;
  }
  return y + 18;
}

function drawParty(pen: Pen, party: PrintedParty, at: { x: number; y: number; width: number }) {
  let y = pen.write({ ...quiet(party.label), ...at }) + 3;
  y = pen.write({ ...at, text: party.name, y, size: 13, smallest: 9, lines: 3 }) + 2;
  for (const text of party.lines) {
    y = pen.write({ ...at, text, y, size: 10, smallest: 7.5, lines: 3 }) + 1;
  }
  return y;
}

function drawLines(
  doc: Doc,
  pen: Pen,
  { paper, lines, y: top }: { paper: PrintedPaper; lines: PrintedPaper["lines"]; y: number },
): number {
  const { heads } = paper;
  let y = top;
  pen.write({ ...quiet(heads.item), x: left, y, width: 200 });
  for (const key of ["quantity", "unit", "rate", "amount"] as const) {
    pen.write({ ...numeral(columns[key], heads[key], y, key), color: ink.muted, size: 9 });
  }
  y = rule(doc, y + 16);
  for (const line of lines) {
    const item = {
      text: line.item,
      x: left,
      y: y + 8,
      width: 206,
      size: 11,
      smallest: 8,
      lines: 2,
    };
    const end = pen.write(item);
    for (const key of ["quantity", "unit", "rate", "amount"] as const) {
      pen.write(numeral(columns[key], line[key], y + 8, key));
    }
    y = rule(doc, Math.max(end, y + 22) + 6);
  }
  return y;
}

function drawSums(doc: Doc, pen: Pen, paper: PrintedPaper, top: number) {
  let y = top + 12;
  pen.write({ text: paper.total.label, x: left, y: y + 2, width: 200, size: 13 });
  const amount = { text: paper.total.amount, x: right - 240, y, width: 240, size: 17 };
  y = pen.write({ ...amount, align: "right" }) + 26;
  pen.write({ ...quiet(paper.tax.title), x: left, y, width: 200, lines: 2, smallest: 7.5 });
  for (const key of ["rate", "net", "tax", "gross"] as const) {
    const head = numeral(taxColumns[key], paper.tax.heads[key], y, key);
    pen.write({ ...head, color: ink.muted, size: 9 });
  }
  y = rule(doc, y + 16);
  for (const row of paper.tax.rows) {
    for (const key of ["rate", "net", "tax", "gross"] as const) {
      pen.write(numeral(taxColumns[key], row[key], y + 6, key));
    }
    y += 22;
  }
}

function drawFoot(pen: Pen, paper: PrintedPaper, page: string) {
  let y = a4[1] - 92;
  for (const text of [...paper.foot, page].filter(Boolean)) {
    y = pen.write({ ...quiet(text), x: left, y, width, lines: 2, smallest: 7.5 }) + 3;
  }
}

function numeral(at: number, text: string, y: number, key: string): Line {
  const wide = key === "quantity" || key === "rate" ? 50 : numbers;
  return { text, x: left + at, y, width: wide, size: 10.5, smallest: 7, align: "right" };
}

function quiet(text: string) {
  return { text, size: 9, color: ink.muted };
}

function rule(doc: Doc, y: number): number {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(ink.line).stroke();
  return y;
}
