import PDFDocument from "pdfkit";
import type { Lang } from "#app/lib/lang.ts";
import { drawA4 } from "./draw-a4.ts";
import { drawPhone } from "./draw-phone.ts";
import { penOn } from "./pen.ts";
import type { PrintedTicket, TicketFormat } from "./printed-ticket.ts";
import { openTicketFont, type TicketFont } from "./ticket-font.server.ts";
import { words } from "./wording.ts";

const pages = {
  a4: { size: [595.28, 841.89], draw: drawA4 },
  phone: { size: [360, 680], draw: drawPhone },
} as const;

let font: TicketFont | undefined;

/**
 * One PDF of all these tickets, one a page, in the order given. Text stays text (it can be searched
 * and read aloud), the QR is drawn in vectors. `missing` are code points that became a box.
 */
export async function drawTickets(
  tickets: PrintedTicket[],
  format: TicketFormat,
  lang: Lang,
): Promise<{ pdf: Buffer; missing: number[] }> {
  font ??= openTicketFont();
  const missing = new Set<number>();
  const t = words[lang];
  const { size, draw } = pages[format];
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: lang === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    info: { Title: t.title(tickets[0]?.eventName ?? ""), Creator: "Wutong", Producer: "Wutong" },
  });
  const whole = collected(doc);
  // PDFKit takes a parsed font too, which its types do not say; parsing costs more than drawing.
  doc.registerFont("ticket", font.font as unknown as Buffer);
  for (const ticket of tickets) {
    doc.addPage({ size: [...size], margin: 0 }).font("ticket");
    draw(doc, penOn(doc, font, missing), ticket, t);
  }
  doc.end();
  return { pdf: await whole, missing: [...missing] };
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
