import type { Event } from "#app/event/events.ts";
import { type Lang, type Localized, localized, otherLang } from "#app/lib/lang.ts";
import { formatDays } from "#app/lib/time.ts";
import { type OrderWithTickets, secretOfTicket } from "./orders.ts";
import type { PrintedTicket } from "./ticket-pdf/printed-ticket.ts";

type PrintedEvent = Pick<
  Event,
  "name" | "venue" | "address" | "firstDay" | "lastDay" | "opensAt" | "closesAt" | "accentHue"
>;
type OpenTicket = { attendeeName: string; typeName: Localized; secret: string };

/** The valid tickets of an order as its buyer prints them: those passed on are not theirs. */
export function printedTickets(
  { order, event }: { order: OrderWithTickets; event: PrintedEvent },
  lang: Lang,
): PrintedTicket[] {
  return order.tickets
    .filter((ticket) => ticket.status === "valid" && ticket.transferredAt === null)
    .map((ticket) => {
      const typeName = ticket.type.name;
      return printedTicket(
        {
          event,
          orderCode: order.code,
          ticket: { ...ticket, typeName, secret: secretOfTicket(ticket) },
        },
        lang,
      );
    });
}

/** One ticket as it is printed in this language. */
export function printedTicket(
  { event, orderCode, ticket }: { event: PrintedEvent; orderCode: string; ticket: OpenTicket },
  lang: Lang,
): PrintedTicket {
  const eventName = localized(event.name, lang);
  const otherName = event.name[otherLang(lang)];
  return {
    eventName,
    otherName: otherName === eventName ? "" : otherName,
    days: formatDays(event.firstDay, event.lastDay, lang),
    hours: event.opensAt && event.closesAt ? `${event.opensAt}–${event.closesAt}` : "",
    venue: localized(event.venue, lang),
    address: localized(event.address, lang),
    accentHue: event.accentHue,
    attendeeName: ticket.attendeeName,
    typeName: localized(ticket.typeName, lang),
    orderCode,
    secret: ticket.secret,
  };
}
