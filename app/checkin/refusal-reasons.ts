/** Why no ticket could be found for a code, before any ticket is known. */
export const readFaults = ["not_ours", "misread", "unknown"] as const;
export type ReadFault = (typeof readFaults)[number];

/** Why a check-in list refuses; where several hold, the first of this list is said. */
export const listReasons = [
  ...readFaults,
  "other_event",
  "canceled",
  "replaced",
  "blocked",
  "not_approved",
  "too_early",
  "too_late",
  "other_type",
  "unpaid",
  "already_in",
] as const;
export type ListReason = (typeof listReasons)[number];

/** Why nobody sits down at a room's door whom its list would admit. */
export const seatReasons = ["no_seats", "other_ticket", "full", "elsewhere"] as const;
export type SeatReason = (typeof seatReasons)[number];

/** Why a scan is refused. */
export const refusalReasons = [...listReasons, ...seatReasons] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What pretix's check-in interface calls each reason, for programs that know its codes. */
export const pretixReasons = {
  not_ours: "invalid",
  misread: "invalid",
  unknown: "invalid",
  other_event: "invalid",
  canceled: "canceled",
  replaced: "revoked",
  blocked: "blocked",
  not_approved: "unapproved",
  too_early: "invalid_time",
  too_late: "invalid_time",
  other_type: "product",
  unpaid: "unpaid",
  already_in: "already_redeemed",
  no_seats: "rules",
  other_ticket: "rules",
  full: "rules",
  elsewhere: "rules",
} as const satisfies Record<RefusalReason, string>;

/**
 * How a refusal is shown: `stop` is red and final, `ask` is amber: something the attendee or the
 * desk can still put right.
 */
export const severity = {
  not_ours: "ask",
  misread: "ask",
  unknown: "stop",
  other_event: "stop",
  canceled: "stop",
  replaced: "stop",
  blocked: "stop",
  not_approved: "ask",
  too_early: "ask",
  too_late: "stop",
  other_type: "stop",
  unpaid: "ask",
  already_in: "stop",
  no_seats: "stop",
  other_ticket: "stop",
  full: "ask",
  elsewhere: "ask",
} as const satisfies Record<RefusalReason, "stop" | "ask">;
