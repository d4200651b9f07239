import type { Instant } from "#app/lib/time.ts";
import type { ListReason, ReadFault } from "./refusal-reasons.ts";

/** Someone comes in, or goes out. */
export type ScanKind = "entry" | "exit";

/** What must be known of a ticket to decide about it; the same on the server and on a device. */
export type TicketFacts = {
  eventId: string;
  ticketTypeId: string;
  canceled: boolean;
  /** The secret that was scanned was replaced by a newer one. */
  replaced: boolean;
  blocked: boolean;
  approved: boolean;
  paid: boolean;
};

/** The check-in list of the gate: which ticket types it admits, when, and how often. */
export type ListRules = {
  eventId: string;
  ticketTypeIds: ReadonlySet<string>;
  opensAt: Instant | null;
  closesAt: Instant | null;
  allowReentry: boolean;
  allowMultiple: boolean;
  includeUnpaid: boolean;
};

/** When, at which gate and on which device a ticket last came in. */
export type Entered = { at: Instant; gateId: string; deviceId: string };

/** What earlier scans of this ticket on this list came to, undone ones left out. */
export type Presence = {
  entries: number;
  /** Whether the last scan was an entry. */
  present: boolean;
  lastEntry: Entered | null;
};

export type Attempt = {
  /** The ticket, or what was wrong with its code before any ticket was known. */
  ticket: TicketFacts | ReadFault;
  list: ListRules;
  kind: ScanKind;
  presence: Presence;
  now: Instant;
};

export type Decision =
  | { result: "admitted" }
  | { result: "exited" }
  | { result: "refused"; reason: ListReason; since: Entered | null };

/** A ticket that was never scanned on this list. */
export const neverScanned: Presence = { entries: 0, present: false, lastEntry: null };

/**
 * Decides one scan whose nonce is new. An exit of a ticket of this event is always recorded: who
 * is inside may leave. An entry is refused for the first reason that holds, in the order of
 * `listReasons`; else it is admitted.
 */
export function decide({ ticket, list, kind, presence, now }: Attempt): Decision {
  if (typeof ticket === "string") return refuse(ticket);
  if (ticket.eventId !== list.eventId) return refuse("other_event");
  if (kind === "exit") return { result: "exited" };

  const reason = refusalOf(ticket, list, now);
  if (reason) return refuse(reason);
  if (!mayEnter(list, presence)) return refuse("already_in", presence.lastEntry);
  return { result: "admitted" };
}

/**
 * Whether earlier scans leave room for another entry: the list allows any number, or there was no
 * entry yet, or the ticket went out and the list lets it come back.
 */
export function mayEnter(
  list: Pick<ListRules, "allowMultiple" | "allowReentry">,
  presence: Pick<Presence, "entries" | "present">,
): boolean {
  if (list.allowMultiple || presence.entries === 0) return true;
  return list.allowReentry && !presence.present;
}

function refusalOf(ticket: TicketFacts, list: ListRules, now: Instant): ListReason | null {
  if (ticket.canceled) return "canceled";
  if (ticket.replaced) return "replaced";
  if (ticket.blocked) return "blocked";
  if (!ticket.approved) return "not_approved";
  if (list.opensAt !== null && now < list.opensAt) return "too_early";
  if (list.closesAt !== null && now >= list.closesAt) return "too_late";
  if (!list.ticketTypeIds.has(ticket.ticketTypeId)) return "other_type";
  if (!ticket.paid && !list.includeUnpaid) return "unpaid";
  return null;
}

function refuse(reason: ListReason, since: Entered | null = null): Decision {
  return { result: "refused", reason, since };
}
