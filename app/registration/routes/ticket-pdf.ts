import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { requireOrder } from "../guards.server.ts";
import { orderState } from "../order-view.server.ts";
import { printedTickets } from "../printed-tickets.server.ts";
import { ticketPdf } from "../ticket-pdf.server.ts";

/** The tickets of an order as PDF: `?format=phone` for a screen, A4 otherwise. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, event } = await requireOrder(db, request, params);
  const state = orderState(order, now());
  const lang = langOf(request);
  const tickets = printedTickets({ order, event }, lang);
  if ((state !== "paid" && state !== "at_door") || tickets.length === 0) throw notFound();

  const format = new URL(request.url).searchParams.get("format") === "phone" ? "phone" : "a4";
  const pdf = await ticketPdf(tickets, format, lang);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${order.code}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
