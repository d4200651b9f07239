import type { Lang } from "#app/lib/lang.ts";
import { printPdf } from "#app/lib/print/print-thread.server.ts";
import type { PrintedPaper } from "./paper-pdf/printed-paper.ts";

/** One paper as a PDF, in the font of the tickets. */
export function paperPdf(paper: PrintedPaper, lang: Lang): Promise<Buffer> {
  return printPdf("#app/papers/paper-pdf/draw-paper.ts", { paper, lang });
}

/** A paper's PDF as an answer that a browser shows or keeps. */
export function pdfAnswer(pdf: Buffer, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
