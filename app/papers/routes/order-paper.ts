import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOrder } from "#app/registration/guards.server.ts";
import { notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { requirePaper } from "../guards.server.ts";
import { paperCode } from "../paper-code.ts";
import { paperPdf, pdfAnswer } from "../paper-pdf.server.ts";
import { printedPaper } from "../printed-paper.ts";

/** One paper of an order as a PDF, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, event } = await requireOrder(db, request, params);
  const paper = await requirePaper(db, event, params.paper);
  if (paper.orderId !== order.id) throw notFound();
  const lang = langOf(request);
  const printed = printedPaper(paper, { accentHue: event.accentHue, lang });
  return pdfAnswer(await paperPdf(printed, lang), paperCode(paper));
}
