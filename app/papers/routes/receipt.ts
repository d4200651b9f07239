import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { requireReceipt } from "../guards.server.ts";
import { paperCode } from "../paper-code.ts";
import { paperPdf, pdfAnswer } from "../paper-pdf.server.ts";
import { printedPaper } from "../printed-paper.ts";

/** The receipt that a buyer opens with the code a gate showed them, as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { paper, event } = await requireReceipt(db, request, params.secret, now());
  const lang = langOf(request);
  const printed = printedPaper(paper, { accentHue: event.accentHue, lang });
  return pdfAnswer(await paperPdf(printed, lang), paperCode(paper));
}
