import type { Lang } from "#app/lib/lang.ts";
import { type Press, printSheets } from "#app/lib/print/sheet.server.ts";
import { drawA4 } from "./draw-a4.ts";
import { drawPhone } from "./draw-phone.ts";
import type { PrintedTicket, TicketFormat } from "./printed-ticket.ts";
import { words } from "./wording.ts";

const pages = {
  a4: { size: [595.28, 841.89], draw: drawA4 },
  phone: { size: [360, 680], draw: drawPhone },
} as const;

/** One PDF of all these tickets, one a page, in the order given, their QR in vectors. */
export function draw(
  { tickets, format, lang }: { tickets: PrintedTicket[]; format: TicketFormat; lang: Lang },
  press: Press,
): Promise<Buffer> {
  const t = words[lang];
  const { size, draw: drawOne } = pages[format];
  return printSheets(
    tickets.map((ticket) => ({ size, draw: (doc, pen) => drawOne(doc, pen, ticket, t) })),
    { title: t.title(tickets[0]?.eventName ?? ""), lang },
    press,
  );
}
