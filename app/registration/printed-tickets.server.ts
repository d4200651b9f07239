import type { Event } from "#app/event/events.ts";
import { type Lang, localized, otherLang } from "#app/lib/lang.ts";
import { formatDays } from "#app/lib/time.ts";
import { type OrderWithTickets, secretOfTicket } from "./orders.ts";
import type { PrintedTicket } from "./ticket-pdf/printed-ticket.ts";

/** The valid tickets of an order as they are printed in this language. */
export function printedTickets(
  { order, event }: { order: OrderWithTickets; event: Event },
  lang: Lang,
): PrintedTicket[] {
  const eventName = localized(event.name, lang);
  const otherName = event.name[otherLang(lang)];
  return order.tickets
    .filter((ticket) => ticket.status === "valid")
    .map((ticket) => ({
      eventName,
      otherName: otherName === eventName ? "" : otherName,
      days: formatDays(event.firstDay, event.lastDay, lang),
      hours: event.opensAt && event.closesAt ? `${event.opensAt}–${event.closesAt}` : "",
      venue: localized(event.venue, lang),
      address: localized(event.address, lang),
      accentHue: event.accentHue,
      attendeeName: ticket.attendeeName,
      typeName: localized(ticket.type.name, lang),
      orderCode: order.code,
      secret: secretOfTicket(ticket),
    }));
}
