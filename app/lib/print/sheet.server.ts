import PDFDocument from "pdfkit";
import type { Lang } from "../lang.ts";
import { type Pen, penOn } from "./pen.ts";
import type { PrintFont } from "./print-font.server.ts";

/** What a drawing gets to draw with; code points that became a box are left in `missing`. */
export type Press = { font: PrintFont; missing: Set<number> };

/** A module that draws one kind of paper: what it is given is what its slice sends to the thread. */
export type Drawing = { draw(order: never, press: Press): Promise<Buffer> };

/** One page of a document: its size in points, and what is drawn on it. */
export type Sheet = {
  size: readonly [number, number];
  draw: (doc: PDFKit.PDFDocument, pen: Pen) => void;
};

/** One PDF of these sheets, in the order given. Text stays text: it can be searched and read aloud. */
export async function printSheets(
  sheets: readonly Sheet[],
  { title, lang }: { title: string; lang: Lang },
  { font, missing }: Press,
): Promise<Buffer> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: lang === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    info: { Title: title, Creator: "Wutong", Producer: "Wutong" },
  });
  const whole = collected(doc);
  // PDFKit takes a parsed font too, which its types do not say; parsing costs more than drawing.
  doc.registerFont("print", font.font as unknown as Buffer);
  for (const { size, draw } of sheets) {
    doc.addPage({ size: [...size], margin: 0 }).font("print");
    draw(doc, penOn(doc, font, missing));
  }
  doc.end();
  return whole;
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
