import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { requirePaper } from "../guards.server.ts";
import { paperCode } from "../paper-code.ts";
import { paperPdf, pdfAnswer } from "../paper-pdf.server.ts";
import { printedPaper } from "../printed-paper.ts";

/** One paper of an event as a PDF, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "orders.money");
  const paper = await requirePaper(db, event, params.paper);
  const lang = langOf(request);
  const printed = printedPaper(paper, { accentHue: event.accentHue, lang });
  return pdfAnswer(await paperPdf(printed, lang), paperCode(paper));
}
