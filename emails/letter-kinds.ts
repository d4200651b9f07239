import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { LetterSession, LetterTable } from "./letter-facts.ts";

/**
 * What each kind of letter is queued with. Orders and tickets are named by id and looked up when the
 * letter is written, so it tells what is true then; nothing here is read by people but free text.
 */
export type LetterProps = {
  /** The order is complete: its tickets are in the letter. */
  "order-confirmed": { orderId: string };
  /** The order waits for money: online until its deadline, or at the door. */
  "order-pending": { orderId: string };
  "order-expired": { orderId: string };
  "order-canceled": { orderId: string };
  /**
   * Money is on its way back, or (0) tickets were canceled and none goes back; minor units. `kept` is
   * what is kept of their price: by the event's rule as in `fee`, or because an organizer said so.
   */
  refund: {
    orderId: string;
    amount: number;
    currency: string;
    kept: number;
    fee: RefundFee | null;
    cause: RefundCause;
    way: RefundWay | null;
  };
  /** A transfer is due soon and has not arrived. */
  "transfer-reminder": { orderId: string };
  /** The fapiao of an order was issued; minor units. */
  "fapiao-issued": { orderId: string; title: string; number: string; on: string; amount: number };
  "application-received": { orderId: string };
  /** Approved: free orders have their tickets, priced ones a link to pay. */
  "application-approved": { orderId: string };
  "application-declined": { orderId: string };
  /** To an attendee who is not the buyer: the ticket, never the link of the order. */
  "ticket-for-attendee": { ticketId: string };
  /** A ticket given by the organizers; `note` is their own sentence, or "". */
  "complimentary-ticket": { orderId: string; note: string };
  /** Links to the orders of an address, for someone who lost the letter. */
  "lost-ticket": { orderIds: string[] };
  "sign-in-code": { code: string; minutes: number };
  /** A colleague's role at an event, with a link that signs in once. */
  invitation: {
    event: Localized;
    role: "owner" | "editor" | "finance" | "check_in" | "reviewer";
    by: string;
    secret: string;
  };
  /** Someone is asked to speak for an organization; the link signs in once and leads to `path`. */
  "organization-invitation": {
    event: Localized;
    organization: Localized;
    by: string;
    secret: string;
    path: string;
  };
  /** A request to meet, to one person of the party that was asked. */
  "meeting-asked": { from: Localized; person: string; note: string; path: string };
  /** Several of them, looked up when the letter is written: those since then (ms UTC). */
  "meetings-asked": { personId: string; since: number; path: string };
  /** What became of a request, to the one whose turn it was not. */
  "meeting-answered": {
    by: Localized;
    answer: "accepted" | "declined" | "proposed";
    note: string;
    startsAt: number | null;
    path: string;
  };
  /** A slot that came free, or a table at which someone waits, until they have to answer. */
  "meeting-offered": {
    with: Localized;
    person: string;
    why: "freed" | "walk_up";
    startsAt: Instant;
    endsAt: Instant;
    table: LetterTable | null;
    until: Instant;
    path: string;
  };
  /** What changed of someone's meetings; looked up when the letter is written, as they are then. */
  "meetings-changed": { personId: string; news: MeetingNews[]; path: string };
  /** What becomes of someone's place on a waiting list; `path` opens their page, on this site. */
  "waiting-list": {
    news: "joined" | "offered" | "lapsed";
    path: string;
    typeName: Localized;
    quantity: number;
    /** Place in line; 0 where they are in none. */
    place: number;
    /** Until when an offer stands (ms UTC), or null. */
    until: number | null;
  };
  /** A community's own person can hand out its tickets at `path`. */
  allotment: {
    path: string;
    organization: string;
    typeName: Localized;
    quantity: number;
    until: number | null;
  };
  /** A ticket is passed on; `path` is there only for whoever may accept it. */
  transfer: {
    news: "offered" | "passed_on" | "declined" | "withdrawn";
    path: string;
    typeName: Localized;
    from: string;
    to: string;
    until: number | null;
  };
  /** A ticket of an order was exchanged for one of another type; `left` is what it was. */
  "ticket-exchanged": { ticketId: string; left: Localized };
  /** The difference of an exchange is to be transferred: it is due, due soon, or did not come. */
  "exchange-waits": {
    orderId: string;
    news: "due" | "reminder" | "lapsed";
    holder: string;
    left: Localized;
    wanted: Localized;
  };
  /** What organizers wrote themselves, to a group of attendees: paragraphs parted by line breaks. */
  "organizer-letter": { subject: string; body: string };
  /** What a release of the schedule changed for one person, and the seats it cost them. */
  "schedule-changed": {
    changes: LetterChange[];
    lost: LostSeat[];
    /** The sessions whose calendar entries go along. */
    sessionIds: string[];
  };
  "seat-confirmed": SeatProps;
  /** They waited, and have a seat now without another word. */
  "seat-promoted": SeatProps;
  /** They waited, and a seat is kept for them until then. */
  "seat-offered": SeatProps & { until: Instant };
  /** `lapsed`: an offer nobody answered; `unclaimed`: they did not come in time. */
  "seat-lost": SeatProps & { reason: "lapsed" | "unclaimed" };
  /** To a speaker: the link to edit their own page. */
  "speaker-link": { secret: string };
};

/**
 * What became of a meeting for one person, for which of its two sides they sit or sat there, and where
 * and when it was before.
 */
export type MeetingNews = {
  id: string;
  partyId: string;
  kind: "added" | "moved" | "canceled";
  was: { startsAt: Instant; endsAt: Instant; table: LetterTable | null } | null;
};

type SeatProps = { session: LetterSession; sessionIds: string[] };

/** Where and when something is or was. */
export type LetterSlot = { start: Instant; end: Instant; room: Localized | null };

/** What became of a session that someone speaks in, has a seat in or starred. */
export type LetterChange = {
  kind:
    | "added"
    | "scheduled"
    | "moved"
    | "unscheduled"
    | "canceled"
    | "returned"
    | "renamed"
    | "speakers_changed";
  as: "speaking" | "seat" | "starred";
  slug: string;
  title: Localized;
  from: LetterSlot | null;
  to: LetterSlot | null;
};

/** A seat that a release cost someone: its session is gone, or they have to be elsewhere now. */
export type LostSeat = { title: Localized; reason: "canceled" | "speaking" | "busy" };

/** Why money goes back. */
export type RefundCause =
  | "canceled"
  | "ticket_canceled"
  | "changed"
  | "surplus"
  | "late"
  | "ran_out"
  | "goodwill"
  | "at_provider";

/** What a rule gave back of a price on that day in percent, and what it kept of every ticket. */
export type RefundFee = { share: number; keptFixed: number; keptPercent: number };

/** How money goes back: as it came; null where nothing does. */
export type RefundWay = "online" | "card" | "wallet" | "door" | "transfer" | "test";

export type LetterKind = keyof LetterProps;

type Plan = {
  /** 0: someone waits at the screen; 1: the answer to what someone did; 2: sent to many. */
  urgency: 0 | 1 | 2;
  /** What is looked up before the letter is written. */
  needs: "order" | "ticket" | "orders" | "event" | "requests" | "meetings" | "nothing";
};

/** How soon each kind goes out, and what it has to know. */
export const letterPlans = {
  "order-confirmed": { urgency: 1, needs: "order" },
  "order-pending": { urgency: 1, needs: "order" },
  "order-expired": { urgency: 1, needs: "order" },
  "order-canceled": { urgency: 1, needs: "order" },
  refund: { urgency: 1, needs: "order" },
  "transfer-reminder": { urgency: 1, needs: "order" },
  "fapiao-issued": { urgency: 1, needs: "order" },
  "application-received": { urgency: 1, needs: "order" },
  "application-approved": { urgency: 1, needs: "order" },
  "application-declined": { urgency: 1, needs: "order" },
  "ticket-for-attendee": { urgency: 1, needs: "ticket" },
  "complimentary-ticket": { urgency: 2, needs: "order" },
  "lost-ticket": { urgency: 0, needs: "orders" },
  "sign-in-code": { urgency: 0, needs: "nothing" },
  invitation: { urgency: 1, needs: "nothing" },
  "organization-invitation": { urgency: 1, needs: "nothing" },
  "meeting-asked": { urgency: 2, needs: "event" },
  "meetings-asked": { urgency: 2, needs: "requests" },
  "meeting-answered": { urgency: 2, needs: "event" },
  "meeting-offered": { urgency: 1, needs: "event" },
  "meetings-changed": { urgency: 2, needs: "meetings" },
  "waiting-list": { urgency: 1, needs: "event" },
  allotment: { urgency: 1, needs: "event" },
  transfer: { urgency: 1, needs: "event" },
  "ticket-exchanged": { urgency: 1, needs: "ticket" },
  "exchange-waits": { urgency: 1, needs: "order" },
  "organizer-letter": { urgency: 2, needs: "event" },
  "schedule-changed": { urgency: 2, needs: "event" },
  "seat-confirmed": { urgency: 1, needs: "event" },
  "seat-promoted": { urgency: 1, needs: "event" },
  "seat-offered": { urgency: 1, needs: "event" },
  "seat-lost": { urgency: 1, needs: "event" },
  "speaker-link": { urgency: 1, needs: "event" },
} as const satisfies Record<LetterKind, Plan>;

/** Whether this is a kind of letter we still know how to write. */
export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterPlans, kind);
}
