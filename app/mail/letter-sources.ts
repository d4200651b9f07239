import type { Lang } from "#app/lib/lang.ts";
import type {
  LetterEvent,
  LetterMeeting,
  LetterOrder,
  LetterRequest,
} from "#emails/letter-facts.ts";

/** A meeting, and for which of its two sides somebody sits or sat there. */
type Seat = { id: string; partyId: string };

/** An order with the event it belongs to. */
export type FoundOrder = { event: LetterEvent; order: LetterOrder };

/**
 * What letters tell of and mail does not know itself: whoever starts the delivery gives it these.
 * A look-up answers null where the thing is gone; then no letter about it is sent.
 */
export type LetterSources = {
  event(id: string): Promise<LetterEvent | null>;
  /** The order with its valid tickets. */
  order(id: string): Promise<FoundOrder | null>;
  /** The order of a valid ticket, with this ticket alone. */
  ticket(id: string): Promise<FoundOrder | null>;
  /** Who has asked this person to meet at an event since then (ms UTC), and has not withdrawn it. */
  requests(of: { eventId: string; personId: string; since: number }): Promise<LetterRequest[]>;
  /** Some meetings of this person as they are now. */
  meetings(of: { eventId: string; personId: string; seats: Seat[] }): Promise<LetterMeeting[]>;
  signInLink(secret: string): string;
  speakerLink(secret: string): string;
  /** The QR of a ticket's secret as a PNG. */
  qrPng(secret: string): Buffer;
  /** The tickets of the order as one PDF. */
  ticketPdf(found: FoundOrder, lang: Lang): Promise<Buffer>;
  /** The event as an iCalendar file. */
  calendar(event: LetterEvent, lang: Lang): string;
  /**
   * The same as two iCalendar files: one that asks the reader's calendar to have those that take
   * place (`REQUEST`), one that takes out the others (`CANCEL`).
   */
  meetingCalendars(
    event: LetterEvent,
    of: { personId: string; seats: Seat[]; to: { name: string; address: string }; lang: Lang },
  ): Promise<{ method: "REQUEST" | "CANCEL"; content: string }[]>;
  /** These sessions of the newest release as an iCalendar file; null where none is in it. */
  sessionCalendar(event: LetterEvent, sessionIds: string[], lang: Lang): Promise<string | null>;
};
