import { and, eq } from "drizzle-orm";
import { actorOf } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingRequests } from "#db/schema.server.ts";
import { checkTime, deadline } from "./ask-to-meet.ts";
import { lockParties } from "./lock-parties.ts";
import { meetingSettingsOf, meetingsCloseAt } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";
import { membersOfParty, partyOf } from "./parties.ts";
import { tellAnswered } from "./request-letters.ts";
import { type RequestRow, requestState } from "./request-state.ts";

export const answers = ["accept", "decline", "propose"] as const;
export type Answer = (typeof answers)[number];

export type AnswerRefusal =
  | "meetings_closed"
  | "unknown_request"
  | "request_over"
  | "not_your_turn"
  | "no_such_slot"
  | "busy_then";

type Given = {
  who: Participant;
  requestId: string;
  answer: Answer;
  note: string;
  /** The slot that is proposed instead. */
  startsAt: Instant | null;
  now: Instant;
};

/**
 * Answers a request whose turn it is: accepted, declined, or another time proposed, which the other
 * side then has to answer by a new deadline. Refuses someone else's request, one that is over, and
 * who has to wait for the other side; and a slot that is none, or in which one is busy.
 */
export async function answerRequest(
  db: Db,
  given: Given,
): Promise<Result<{ state: RequestRow["state"] }, AnswerRefusal>> {
  const { who, answer, note, now } = given;
  type Done = Result<{ state: RequestRow["state"] }, AnswerRefusal>;
  return transact(db, async (tx): Promise<Done> => {
    const found = await ownRequest(tx, given);
    if (!found.ok) return found;
    const { request, side } = found.value;
    if (request.turn !== side) return refused("not_your_turn");
    const settings = await meetingSettingsOf(tx, who.event);
    if (now >= meetingsCloseAt(settings, who.event.zone)) return refused("meetings_closed");
    const startsAt = answer === "propose" ? given.startsAt : request.startsAt;
    if (answer === "propose" && startsAt === null) return refused("no_such_slot");
    if (answer !== "decline") {
      const wrong = await checkTime(tx, { who, settings, startsAt, now });
      if (wrong) return refused(wrong);
    }
    const states = { accept: "accepted", decline: "declined", propose: "asked" } as const;
    await tx
      .update(meetingRequests)
      .set({
        state: states[answer],
        startsAt,
        answerNote: note,
        ...(side === "to" ? { toPersonId: who.person.id } : {}),
        ...(answer === "propose"
          ? {
              turn: side === "to" ? ("from" as const) : ("to" as const),
              answerBy: deadline(settings, who.event.zone, now),
            }
          : { answeredAt: now }),
      })
      .where(eq(meetingRequests.id, request.id));
    await tell(tx, { request, side, given, startsAt });
    await recordActivity(tx, {
      eventId: who.event.id,
      actor: actorOf(who.person),
      verb: "answered_request",
      subject: { kind: "request", id: request.id },
      detail: { to: answer },
      at: now,
    });
    return ok({ state: states[answer] });
  });
}

/** A request of one's own party that still waits, with the side one is on; its parties are held. */
async function ownRequest(
  tx: Tx,
  { who, requestId, now }: Given,
): Promise<
  Result<{ request: RequestRow; side: "to" | "from" }, "unknown_request" | "request_over">
> {
  const mine = and(eq(meetingRequests.id, requestId), eq(meetingRequests.eventId, who.event.id));
  const [seen] = await tx.select().from(meetingRequests).where(mine);
  if (!seen || ![seen.fromPartyId, seen.toPartyId].includes(who.partyId ?? "")) {
    return refused("unknown_request");
  }
  await lockParties(tx, [seen.fromPartyId, seen.toPartyId]);
  const [request] = await tx.select().from(meetingRequests).where(mine);
  if (!request) return refused("unknown_request");
  if (requestState(request, now) !== "asked") return refused("request_over");
  return ok({ request, side: request.toPartyId === who.partyId ? "to" : "from" });
}

/** Tells the one person of the other side who asked or answered; all of it where nobody has yet. */
async function tell(
  tx: Tx,
  of: { request: RequestRow; side: "to" | "from"; given: Given; startsAt: Instant | null },
): Promise<void> {
  const { request, side, given, startsAt } = of;
  const { who, answer, note, now } = given;
  const said = { accept: "accepted", decline: "declined", propose: "proposed" } as const;
  const otherId = side === "to" ? request.fromPartyId : request.toPartyId;
  const spoke = side === "to" ? request.fromPersonId : request.toPersonId;
  const own = await partyOf(tx, who.event.id, who.partyId ?? "");
  const other = await partyOf(tx, who.event.id, otherId);
  if (!own || !other) return;
  const members = await membersOfParty(tx, other);
  const one = members.filter(({ id }) => id === spoke);
  for (const to of one.length > 0 ? one : members) {
    await tellAnswered(tx, {
      key: `answered:${request.id}:${to.id}:${now}`,
      event: who.event,
      to,
      by: own.name,
      answer: said[answer],
      note,
      startsAt: answer === "decline" ? null : startsAt,
      now,
    });
  }
}
