import type { Lang, Localized } from "#app/lib/lang.ts";
import type { Day, Instant } from "#app/lib/time.ts";

/** Looked up for every letter. */
export type SiteFacts = {
  lang: Lang;
  /** Where the site is, without a slash at the end. */
  origin: string;
  /** The absolute address at which this secret signs someone in, once. */
  signInLink(secret: string): string;
  /** The absolute address at which a speaker edits their own page. */
  speakerLink(secret: string): string;
};

export type EventFacts = SiteFacts & { event: LetterEvent };
export type OrderFacts = EventFacts & { order: LetterOrder };
export type OrdersFacts = EventFacts & { orders: LetterOrder[] };
export type RequestsFacts = EventFacts & { requests: LetterRequest[] };

export type MeetingsFacts = EventFacts & { meetings: LetterMeeting[] };

/** A table, and the room it stands in. */
export type LetterTable = { room: Localized; number: number };

/** A meeting as its reader has it; `isOff` where it takes place no more, or not with them. */
export type LetterMeeting = {
  id: string;
  with: Localized;
  people: string[];
  startsAt: Instant;
  endsAt: Instant;
  table: LetterTable | null;
  isOff: boolean;
};

/** Who asked to meet. */
export type LetterRequest = { from: Localized; person: string; note: string };

/** The conference a letter is about. */
export type LetterEvent = {
  id: string;
  name: Localized;
  venue: Localized;
  address: Localized;
  organizerName: Localized;
  firstDay: Day;
  lastDay: Day;
  /** `HH:MM` on the wall of `zone`, or both "". */
  opensAt: string;
  closesAt: string;
  zone: string;
  accentHue: number;
  /** Where replies go; "" for nowhere. */
  contactEmail: string;
  /** Grows with every change of the event. */
  revision: number;
  /** Its public page per language, absolute. */
  url: Localized;
};

/** An order as its buyer knows it; `total` in minor units. */
export type LetterOrder = {
  id: string;
  code: string;
  /** The order's own page with its secret, absolute: for the buyer alone. */
  url: string;
  status: "pending" | "paid" | "expired" | "canceled";
  total: number;
  currency: string;
  /** How the buyer means to pay: `door`, a provider's name, or null while not chosen. */
  payBy: string | null;
  /** When a pending order gives its places back; null where nobody waits for money. */
  expiresAt: Instant | null;
  /** Where its money is to be transferred; null where it is not, or no longer. */
  transfer: LetterTransfer | null;
  tickets: LetterTicket[];
};

/** The account for a transfer, and what is to be written on it; "" leaves a line out. */
export type LetterTransfer = {
  holder: string;
  bank: string;
  number: string;
  bic: string;
  reference: string;
  /** What is still to be paid, in minor units. */
  amount: number;
  dueAt: Instant | null;
};

/** One valid ticket; `secret` is what its QR says. */
export type LetterTicket = {
  id: string;
  attendeeName: string;
  typeName: Localized;
  secret: string;
};

/** A session of the agenda; `slug` is what its public page is called. */
export type LetterSession = {
  id: string;
  slug: string;
  title: Localized;
  startsAt: Instant;
  endsAt: Instant;
  /** Null where nobody said in which room. */
  room: Localized | null;
};
