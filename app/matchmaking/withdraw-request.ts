import { and, eq } from "drizzle-orm";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { meetingRequests, meetings } from "#db/schema.server.ts";
import { lockParties } from "./lock-parties.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, partyOf } from "./parties.ts";
import { tellAnswered } from "./request-letters.ts";
import { requestState } from "./request-state.ts";

export type WithdrawRefusal = "unknown_request" | "request_over" | "meeting_planned";

/**
 * Takes a request back: who asked while it waits, and either side after it was accepted; then it is
 * consent no longer and the other side is told. Refuses someone else's request, one that is over, and
 * one by which a meeting is planned: that is canceled itself, within its rules.
 */
export async function withdrawRequest(
  db: Db,
  { who, requestId, now }: { who: Participant; requestId: string; now: Instant },
): Promise<Result<undefined, WithdrawRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, WithdrawRefusal>> => {
    const mine = and(eq(meetingRequests.id, requestId), eq(meetingRequests.eventId, who.event.id));
    const [seen] = await tx.select().from(meetingRequests).where(mine);
    const own = who.partyId ?? "";
    if (!seen || ![seen.fromPartyId, seen.toPartyId].includes(own)) {
      return refused("unknown_request");
    }
    await lockParties(tx, [seen.fromPartyId, seen.toPartyId]);
    const [request] = await tx.select().from(meetingRequests).where(mine);
    if (!request) return refused("unknown_request");
    const state = requestState(request, now);
    const asker = request.fromPartyId === own;
    if (state !== "accepted" && !(state === "asked" && asker)) return refused("request_over");

    const planned = and(eq(meetings.pair, request.pair), eq(meetings.state, "planned"));
    if (state === "accepted" && (await tx.$count(meetings, planned)) > 0) {
      return refused("meeting_planned");
    }

    // After consent a no is a no, whoever says it: only who asked may ask again.
    await tx
      .update(meetingRequests)
      .set({ state: asker ? "withdrawn" : "declined", answeredAt: now })
      .where(eq(meetingRequests.id, request.id));
    if (state !== "accepted") return ok();
    const [ours, theirs] = [
      await partyOf(tx, who.event.id, own),
      await partyOf(tx, who.event.id, asker ? request.toPartyId : request.fromPartyId),
    ];
    for (const to of ours && theirs ? await membersOfParty(tx, theirs) : []) {
      if (to.id !== (asker ? request.toPersonId : request.fromPersonId)) continue;
      await tellAnswered(tx, {
        key: `withdrawn:${request.id}:${to.id}`,
        event: who.event,
        to,
        by: ours?.name ?? { zh: "", en: "" },
        answer: "declined",
        note: "",
        startsAt: null,
        now,
      });
    }
    return ok();
  });
}
