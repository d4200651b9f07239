import type { LetterSources } from "#app/mail/letter-sources.ts";
import { qrPng } from "#app/registration/ticket-qr.server.ts";
import { order, origin, westbund } from "../emails/sample-letters.ts";

/** What letters tell of in these tests: one event and one order with two tickets. */
export const sources: LetterSources = {
  event: async (id) => (id === westbund.id ? westbund : null),
  order: async (id) => (id === order.id ? { event: westbund, order } : null),
  ticket: async (id) => {
    const tickets = order.tickets.filter((ticket) => ticket.id === id);
    return tickets.length ? { event: westbund, order: { ...order, tickets } } : null;
  },
  requests: async () => [],
  meetings: async () => [],
  meetingCalendars: async () => [],
  signInLink: (secret) => `${origin}/my/sign-in/${secret}`,
  speakerLink: (secret) => `${origin}/my/speaking/${secret}`,
  qrPng,
  ticketPdf: async () => Buffer.from("%PDF-1.7 a ticket"),
  calendar: () => "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  sessionCalendar: async (_, ids) => `BEGIN:VCALENDAR\r\nX-IDS:${ids.join()}\r\nEND:VCALENDAR\r\n`,
};

export const settings = { from: { name: "Wutong 梧桐", address: "mail@example.com" }, origin };
