import { ink } from "#app/lib/print/pen.ts";
import { qrBars, qrSide } from "../ticket-qr.server.ts";

/** The QR in vectors on pure white, its quiet zone within `size`; lengths in points. */
export function drawQr(
  doc: PDFKit.PDFDocument,
  secret: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const module = size / qrSide;
  doc.rect(x, y, size, size).fill(ink.white);
  for (const bar of qrBars(secret)) {
    doc.rect(x + (bar.x + 4) * module, y + (bar.y + 4) * module, bar.width * module, module);
  }
  doc.fill("#000000");
}
