import type { Instant } from "#app/lib/time.ts";

/** Where an attendee stands: with a ticket that admits, one to be paid or decided, or none any more. */
export const attendeeStates = ["coming", "pending", "waiting", "gone"] as const;
export type AttendeeState = (typeof attendeeStates)[number];

/** Where an attendee stands at `now`. */
export function attendeeState(
  order: {
    status: "pending" | "paid" | "expired" | "canceled";
    approval: "none" | "waiting" | "approved" | "declined";
    expiresAt: Instant | null;
  },
  ticket: { status: "valid" | "canceled" },
  now: Instant,
): AttendeeState {
  if (ticket.status === "canceled") return "gone";
  if (order.status === "paid") return "coming";
  if (order.status !== "pending") return "gone";
  if (order.approval === "waiting") return "waiting";
  return order.expiresAt !== null && order.expiresAt <= now ? "gone" : "pending";
}
