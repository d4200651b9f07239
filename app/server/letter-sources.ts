import { releasedProgram } from "#app/agenda/releases.ts";
import { sessionCalendar } from "#app/agenda/session-calendar.ts";
import { type Event, eventById } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import type { FoundOrder, LetterSources } from "#app/mail/letter-sources.ts";
import { meetingCalendar } from "#app/matchmaking/meeting-calendar.ts";
import { meetingsConcerning, type OwnMeeting } from "#app/matchmaking/own-meetings.ts";
import { requestsForLetter } from "#app/matchmaking/requests.ts";
import { transferOf } from "#app/payments/transfers.ts";
import { eventCalendar } from "#app/registration/event-calendar.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import {
  type OrderWithTickets,
  orderStatus,
  ordersById,
  secretOfOrder,
  secretOfTicket,
} from "#app/registration/orders.ts";
import { printedTicket } from "#app/registration/printed-tickets.server.ts";
import { ticketPdf } from "#app/registration/ticket-pdf.server.ts";
import { qrPng } from "#app/registration/ticket-qr.server.ts";
import { eventUrl, myMeetingsUrl, orderUrl, signInLinkUrl, speakerPageUrl } from "#app/urls.ts";
import type { Db } from "#db/open.ts";
import type { LetterEvent, LetterMeeting, LetterOrder } from "#emails/letter-facts.ts";

/** Where letters find what they tell of: here mail, which knows no orders, meets registration. */
export function letterSources(db: Db): LetterSources {
  const found = async (order: OrderWithTickets | null | undefined): Promise<FoundOrder | null> => {
    const event = order ? await eventById(db, order.eventId) : null;
    if (!order || !event) return null;
    const transfer = await transferOf(db, order, now());
    return { event: letterEvent(event), order: { ...letterOrder(order), transfer } };
  };
  return {
    event: async (id) => {
      const event = await eventById(db, id);
      return event && letterEvent(event);
    },
    order: async (id) => found(ofBuyer((await ordersById(db, [id]))[0])),
    ticket: async (id) => found(await orderOfTicket(db, id)),
    requests: (of) => requestsForLetter(db, of),
    meetings: async (of) => (await meetingsConcerning(db, of)).map(letterMeeting),
    meetingCalendars: async (event, { personId, seats, to, lang }) => {
      const meetings = await meetingsConcerning(db, { eventId: event.id, personId, seats });
      const options = {
        lang,
        host: new URL(env.origin).hostname,
        url: env.origin + myMeetingsUrl(slugOf(event)),
        invitation: {
          organizer: {
            name: localized(event.organizerName, lang) || localized(event.name, lang),
            address: event.contactEmail || env.mailFrom.address,
          },
          attendee: to,
        },
      };
      return (["REQUEST", "CANCEL"] as const).flatMap((method) => {
        const content = meetingCalendar(meetings, method, options);
        return content === null ? [] : [{ method, content }];
      });
    },
    signInLink: (secret) => env.origin + signInLinkUrl(secret),
    speakerLink: (secret) => env.origin + speakerPageUrl(secret),
    qrPng,
    ticketPdf: ({ event, order }, lang) => {
      const orderCode = order.code;
      const printed = order.tickets.map((ticket) =>
        printedTicket({ event, orderCode, ticket }, lang),
      );
      return ticketPdf(printed, "a4", lang);
    },
    calendar: (event, lang) =>
      eventCalendar({ ...event, url: localized(event.url, lang) }, lang, {
        sequence: event.revision,
        stamp: now(),
      }),
    sessionCalendar: async (event, sessionIds, lang) => {
      const released = await releasedProgram(db, event.id);
      const url = localized(event.url, lang);
      return released && sessionCalendar(released, sessionIds, { lang, url, stamp: now() });
    },
  };
}

/** Tickets that were passed on are no longer the buyer's to show. */
function ofBuyer(order: OrderWithTickets | undefined): OrderWithTickets | null {
  if (!order) return null;
  return { ...order, tickets: order.tickets.filter((ticket) => ticket.transferredAt === null) };
}

function letterMeeting(meeting: OwnMeeting): LetterMeeting {
  const { id, startsAt, endsAt, place, isOff } = meeting;
  return {
    id,
    startsAt,
    endsAt,
    isOff,
    with: meeting.with.name,
    people: meeting.with.people,
    table: place && { room: place.room, number: place.number },
  };
}

function slugOf({ url }: LetterEvent): string {
  return url.zh.slice(url.zh.lastIndexOf("/") + 1);
}

function letterEvent(event: Event): LetterEvent {
  const url = (lang: Lang) => env.origin + eventUrl(lang, event.slug);
  return { ...event, url: { zh: url("zh"), en: url("en") } satisfies Localized };
}

function letterOrder(order: OrderWithTickets): Omit<LetterOrder, "transfer"> {
  return {
    id: order.id,
    code: order.code,
    url: env.origin + orderUrl({ code: order.code, secret: secretOfOrder(order) }),
    status: orderStatus(order, now()),
    total: order.total,
    currency: order.currency,
    payBy: order.payBy,
    expiresAt: order.expiresAt,
    tickets: order.tickets
      .filter((ticket) => ticket.status === "valid")
      .map((ticket) => ({
        id: ticket.id,
        attendeeName: ticket.attendeeName,
        typeName: ticket.type.name,
        secret: secretOfTicket(ticket),
      })),
  };
}
