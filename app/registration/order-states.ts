import type { Instant } from "#app/lib/time.ts";

/** The states of an order as organizers see and filter them. */
export const orderShownStates = [
  "paid",
  "pending",
  "waiting",
  "expired",
  "canceled",
  "declined",
] as const;
export type OrderShownState = (typeof orderShownStates)[number];

/** The state of an order at `now`: one whose time to pay ran out is expired, written down or not. */
export function orderShownState(
  order: {
    status: "pending" | "paid" | "expired" | "canceled";
    approval: "none" | "waiting" | "approved" | "declined";
    expiresAt: Instant | null;
  },
  now: Instant,
): OrderShownState {
  if (order.status === "canceled") return order.approval === "declined" ? "declined" : "canceled";
  if (order.status !== "pending") return order.status;
  if (order.approval === "waiting") return "waiting";
  return order.expiresAt !== null && order.expiresAt <= now ? "expired" : "pending";
}
