import type { Localized } from "#app/lib/lang.ts";
import type { Day, Instant } from "#app/lib/time.ts";
import type { ScanKind } from "./admission.ts";
import type { RefusalReason } from "./refusal-reasons.ts";

/**
 * One attempt, as a device posts it to `/api/v1/gate/scan`: what the camera read or a hand typed,
 * or the id of a ticket found by search. The same nonce again is the same scan and gets the same
 * answer.
 */
export type ScanRequest = { nonce: string; kind: ScanKind } & (
  | { code: string }
  | { ticket: string }
);

export type ScanAnswer = {
  /** The id of the scan, for undoing it. */
  scan: string;
  at: Instant;
  result: "admitted" | "exited" | "refused";
  reason?: RefusalReason;
  /** What pretix's check-in interface would have said for `reason`. */
  pretix_reason?: string;
  ticket?: TicketShown;
  /** At a room's door, of an admission: by what they sit there. */
  seated_by?: SeatedBy;
  /** Of "already in". */
  since?: Since;
  /** Of "too early" and "too late": when the list opens or has closed. */
  limit?: WallMoment;
  /** Of "unpaid", where the gate may take the money: what is to pay for all of the order. */
  due?: Due;
};

/** Minor units of a currency, and how many tickets they are for. */
export type Due = { amount: number; currency: string; tickets: number };

/** What is posted to `/api/v1/gate/payment`: the same nonce again is the same payment. */
export type PaymentRequest = {
  nonce: string;
  ticket: string;
  way: "cash" | "card";
  amount: number;
};

/** The receipt that was issued, and where the letter with it goes, unreadable to bystanders. */
export type PaymentAnswer = { receipt: Receipt | null; mailedTo: string };

/** A receipt's number, the secret link that opens it alone, and that link as a QR to draw. */
export type Receipt = { code: string; link: string; qr: { side: number; path: string } };

/** What the screen says about a ticket. */
export type TicketShown = { id: string; name: string; type: Localized; order: string };

/** A moment on the event's wall clock; `day` is null when it is today. */
export type WallMoment = { clock: string; day: Day | null };

export type Since = WallMoment & {
  gate: Localized;
  /** It was this very device. */
  here: boolean;
  /** By the server's clock, in ms: a device's own clock is never asked. */
  ago: number;
};

/** `GET /api/v1/gate/search?q=…`: tickets of the event, most likely first. */
export type SearchAnswer = { tickets: FoundTicket[]; more: boolean };

export type FoundTicket = TicketShown & {
  /** The last four digits of the phone number, or "". */
  phone: string;
  /** Why an entry would be refused now; null: it would be admitted. */
  reason: RefusalReason | null;
  present: boolean;
};

/** By what somebody sits: a seat they had, or one that was free when they came. */
export type SeatedBy = "booked" | "walk_in";

/** How full a session is: `taken` has those with a seat and those who were offered one. */
export type Seating = { seats: number; taken: number; waiting: number };

/** `GET /api/v1/gate/seats`: the list at a room's door, in the order they asked. */
export type SeatsAnswer = { seating: Seating; sitters: Sitter[] };

export type Sitter = {
  /** The id of the ticket, for scanning it. */
  ticket: string;
  name: string;
  /** `released`: came too late, the seat is for others. */
  state: "booked" | "offered" | "attended" | "waiting" | "released";
};

/** What is posted to `/api/v1/gate/undo`, and answered with the numbers below. */
export type UndoRequest = { scan: string; reason: string };
export type UndoAnswer = { undone: string };

/** `GET /api/v1/gate/counts`: the check-in list of the device's gate, now. */
export type CountsAnswer = {
  at: Instant;
  /** Tickets inside now; tickets that ever came in; tickets that may come in, or seats there are. */
  present: number;
  arrived: number;
  expected: number;
  /** At a room's door: how full its session is. */
  seating: Seating | null;
  types: { id: string; name: Localized; arrived: number; expected: number }[];
  gates: { id: string; name: Localized; arrived: number }[];
  /** First entries in steps of five minutes, gaps filled with zero, at most 48 of them. */
  arrivals: { clock: string; count: number }[];
};

/** A refused request as `application/problem+json`; `detail` is in the device's language. */
export type Problem = { title: string; status: number; reason: string; detail: string };
