import type { Instant } from "#app/lib/time.ts";
import type { meetingRequests } from "#db/schema.server.ts";

export type RequestRow = typeof meetingRequests.$inferSelect;
export type RequestState = RequestRow["state"];

/** What a request is at this moment: one that waited too long has lapsed, whatever its row says. */
export function requestState(
  request: Pick<RequestRow, "state" | "answerBy">,
  now: Instant,
): RequestState {
  return request.state === "asked" && request.answerBy <= now ? "lapsed" : request.state;
}
