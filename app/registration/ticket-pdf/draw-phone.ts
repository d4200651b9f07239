import { accentHex } from "#app/lib/accent.ts";
import { grouped } from "#app/lib/codes.ts";
import { ink, type Pen } from "#app/lib/print/pen.ts";
import { drawQr } from "./draw-qr.ts";
import type { PrintedTicket } from "./printed-ticket.ts";
import type { TicketWords } from "./wording.ts";

const page = { width: 360, height: 680 };
const margin = 28;
const qr = 250;

/** A page of a phone's shape: the code in the middle, as wide as the gate's camera likes it. */
export function drawPhone(
  doc: PDFKit.PDFDocument,
  pen: Pen,
  ticket: PrintedTicket,
  t: TicketWords,
): void {
  doc.rect(0, 0, page.width, 8).fill(accentHex(ticket.accentHue));
  const column = { x: margin, width: page.width - 2 * margin };
  let y = 36;
  y = pen.write({ ...column, text: ticket.eventName, y, size: 22, smallest: 13, lines: 2 }) + 2;
  y = pen.write({ ...column, ...quiet(ticket.otherName, y), smallest: 8 }) + 6;
  y = pen.write({ ...column, text: ticket.days, y, size: 12, smallest: 8 });
  pen.write({ ...column, ...quiet(ticket.venue, y), size: 12, smallest: 8 });

  const top = 168;
  drawQr(doc, ticket.secret, { x: (page.width - qr) / 2, y: top, size: qr });
  const middle = { ...column, align: "center" } as const;
  y = pen.write({ ...middle, text: grouped(ticket.secret), y: top + qr + 4, size: 13.5 }) + 24;

  doc.moveTo(margin, y).lineTo(page.width - margin, y);
  doc.lineWidth(0.8).strokeColor(ink.line).dash(2.5, { space: 3.5 }).stroke().undash();
  y += 22;
  const name = { size: 36, smallest: 12, lines: 5, height: 94 };
  y = pen.write({ ...column, text: ticket.attendeeName, y, ...name }) + 6;
  pen.write({ ...column, text: ticket.typeName, y, size: 15, smallest: 10 });

  y = page.height - 36;
  pen.write({ ...column, ...quiet(`${t.order} ${ticket.orderCode}`, y) });
}

function quiet(text: string, y: number) {
  return { text, y, size: 10.5, color: ink.muted };
}
