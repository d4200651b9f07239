import { accentHex } from "#app/lib/accent.ts";
import { grouped } from "#app/lib/codes.ts";
import { ink, type Pen } from "#app/lib/print/pen.ts";
import { drawQr } from "./draw-qr.ts";
import type { PrintedTicket } from "./printed-ticket.ts";
import type { TicketWords } from "./wording.ts";

const card = { x: 48, y: 48, width: 499.28, height: 316, radius: 12 };
const stub = 204;
const qr = 164;

/** The card on a sheet of A4: fold it in half twice and it is the card alone. */
export function drawA4(
  doc: PDFKit.PDFDocument,
  pen: Pen,
  ticket: PrintedTicket,
  t: TicketWords,
): void {
  drawCard(doc, accentHex(ticket.accentHue));
  drawFacts(pen, ticket, t);
  drawStub(doc, pen, ticket, t);
  drawNotes(doc, pen, ticket, t);
}

function drawCard(doc: PDFKit.PDFDocument, accent: string) {
  const tear = card.x + card.width - stub;
  doc.save().roundedRect(card.x, card.y, card.width, card.height, card.radius).clip();
  doc.rect(card.x, card.y, card.width, 7).fill(accent);
  doc.restore();
  doc.lineWidth(0.8).strokeColor(ink.line);
  doc.roundedRect(card.x, card.y, card.width, card.height, card.radius).stroke();
  doc.moveTo(tear, card.y + 20).lineTo(tear, card.y + card.height - 12);
  doc.dash(2.5, { space: 3.5 }).stroke().undash();
}

function drawFacts(pen: Pen, ticket: PrintedTicket, t: TicketWords) {
  const x = card.x + 24;
  const width = card.width - stub - 44;
  let y = card.y + 30;
  y = pen.write({ text: ticket.eventName, x, y, width, size: 21, smallest: 12, lines: 2 }) + 2;
  y = pen.write({ ...quiet(ticket.otherName, x, y, width), smallest: 7.5 }) + 8;
  y = pen.write({ text: ticket.days, x, y, width, size: 11, smallest: 8 });
  y = pen.write({ ...quiet(ticket.venue, x, y, width), size: 11, smallest: 7, lines: 2 });

  y = Math.max(y + 16, card.y + 154);
  const name = { size: 34, smallest: 11, lines: 5, height: 88 };
  y = pen.write({ text: ticket.attendeeName, x, y, width, ...name }) + 4;
  pen.write({ text: ticket.typeName, x, y, width, size: 14, smallest: 9 });

  const bottom = card.y + card.height - 24;
  pen.write(quiet(`${t.order} ${ticket.orderCode}`, x, bottom - 9, width));
}

function drawStub(doc: PDFKit.PDFDocument, pen: Pen, ticket: PrintedTicket, t: TicketWords) {
  const left = card.x + card.width - stub;
  drawQr(doc, ticket.secret, { x: left + (stub - qr) / 2, y: card.y + 40, size: qr });
  const line = { x: left, width: stub, align: "center" } as const;
  let y = card.y + 40 + qr + 6;
  y = pen.write({ ...line, text: grouped(ticket.secret), y, size: 11.5 }) + 8;
  pen.write({ ...line, text: t.admits, y, size: 9, smallest: 7, color: ink.muted });
}

function drawNotes(doc: PDFKit.PDFDocument, pen: Pen, ticket: PrintedTicket, t: TicketWords) {
  const x = card.x + 24;
  const width = card.width - 48;
  let y = card.y + card.height + 40;
  y = pen.write({ text: t.arriving, x, y, width, size: 15 }) + 8;
  const facts: [string, string][] = [
    [t.when, [ticket.days, ticket.hours].filter(Boolean).join("  ")],
    [t.where, [ticket.venue, ticket.address].filter(Boolean).join("  ")],
  ];
  for (const [label, text] of facts) {
    if (!text) continue;
    pen.write(quiet(label, x, y + 1, 60));
    const below = { text, x: x + 60, y, width: width - 60, size: 11, smallest: 9, lines: 2 };
    y = pen.write(below) + 6;
  }
  doc
    .moveTo(x, y + 4)
    .lineTo(x + width, y + 4)
    .lineWidth(0.6)
    .strokeColor(ink.line)
    .stroke();
  y += 16;
  y = pen.write({ text: t.bring, x, y, width, size: 10.5, lines: 2 }) + 4;
  pen.write({ text: t.once, x, y, width, size: 10.5, lines: 2, color: ink.muted });
}

function quiet(text: string, x: number, y: number, width: number) {
  return { text, x, y, width, size: 10, color: ink.muted };
}
