import type { Lang } from "#app/lib/lang.ts";
import { printPdf } from "#app/lib/print/print-thread.server.ts";
import type { PrintedTicket, TicketFormat } from "./ticket-pdf/printed-ticket.ts";

export type { PrintedTicket };

/** One PDF of these tickets, one a page. Rejects where a secret is none. */
export function ticketPdf(
  tickets: PrintedTicket[],
  format: TicketFormat,
  lang: Lang,
): Promise<Buffer> {
  return printPdf("#app/registration/ticket-pdf/draw-tickets.ts", { tickets, format, lang });
}
