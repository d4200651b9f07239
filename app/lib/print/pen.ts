import { fitText, leading } from "./fit-text.ts";
import type { PrintFont } from "./print-font.server.ts";

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
  align?: "left" | "center" | "right";
};

/** How much of what a line leaves free stands before it. */
const shares = { left: 0, center: 0.5, right: 1 };

/** Draws on one page; every length in points (1/72 inch). */
export function penOn(doc: PDFKit.PDFDocument, font: PrintFont, missing: Set<number>) {
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
        const x = line.x + spare * shares[line.align ?? "left"];
        doc.text(text, x, line.y + size * 0.88 + i * step, {
          lineBreak: false,
          baseline: "alphabetic",
        });
      });
      return line.y + lines.length * step;
    },
  };
}

export type Pen = ReturnType<typeof penOn>;
