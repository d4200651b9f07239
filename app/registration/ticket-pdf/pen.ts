import { qrBars, qrSide } from "../ticket-qr.server.ts";
import { fitText, leading } from "./fit-text.ts";
import type { TicketFont } from "./ticket-font.server.ts";

/** Ink that stays legible on a black-and-white printer. */
export const ink = { text: "#17201b", muted: "#56605a", line: "#c3cbc6", white: "#ffffff" };

export type Line = {
  text: string;
  x: number;
  /** Top of the first line's capitals. */
  y: number;
  width: number;
  size: number;
  /** How small it may get before its end is cut off; its own size where left out. */
  smallest?: number;
  lines?: number;
  /** How high all its lines may be together. */
  height?: number;
  color?: string;
  align?: "left" | "center";
};

/** Draws on one page; every length in points (1/72 inch). */
export function penOn(doc: PDFKit.PDFDocument, font: TicketFont, missing: Set<number>) {
  return {
    /** Writes a text within its width and returns the y beneath it; no text takes no room. */
    write(line: Line): number {
      const { lines, size } = fitText(
        font.showable(line.text, missing),
        {
          width: line.width,
          ...(line.height === undefined ? {} : { height: line.height }),
          lines: line.lines ?? 1,
          largest: line.size,
          smallest: line.smallest ?? line.size,
        },
        font.measure,
      );
      const step = size * leading;
      doc.fontSize(size).fillColor(line.color ?? ink.text);
      lines.forEach((text, i) => {
        const spare = line.width - font.measure(text) * size;
        const x = line.align === "center" ? line.x + spare / 2 : line.x;
        doc.text(text, x, line.y + size * 0.88 + i * step, {
          lineBreak: false,
          baseline: "alphabetic",
        });
      });
      return line.y + lines.length * step;
    },

    /** The QR in vectors on pure white, its quiet zone within `size`. */
    qr(secret: string, x: number, y: number, size: number) {
      const module = size / qrSide;
      doc.rect(x, y, size, size).fill(ink.white);
      for (const bar of qrBars(secret)) {
        doc.rect(x + (bar.x + 4) * module, y + (bar.y + 4) * module, bar.width * module, module);
      }
      doc.fill("#000000");
    },
  };
}

export type Pen = ReturnType<typeof penOn>;
