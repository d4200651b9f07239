import { and, desc, eq, gt } from "drizzle-orm";
import { actorOf } from "#app/accounts/people.ts";
import { recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { hour, type Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { meetingRequests, wishes } from "#db/schema.server.ts";
import { askRulesOf, ruleFor } from "./ask-rules.ts";
import { pairKey } from "./consent.ts";
import { freeAt } from "./free-at.ts";
import { lockParties } from "./lock-parties.ts";
import { type MeetingSettings, meetingSettingsOf, meetingsCloseAt } from "./meeting-settings.ts";
import type { Participant } from "./participants.ts";
import { Hidings, membersOfParty, type Party, partyOf } from "./parties.ts";
import { tellAsked } from "./request-letters.ts";
import { requestState } from "./request-state.ts";
import { keepWish } from "./set-wish.ts";

export type AskRefusal =
  | "meetings_closed"
  | "no_profile"
  | "no_ticket"
  | "unknown_party"
  | "own_party"
  | "nobody_there"
  | "may_not_ask"
  | "asked_already"
  | "they_asked"
  | "agreed_already"
  | "declined_before"
  | "too_many_waiting"
  | "no_such_slot"
  | "busy_then";

type Asked = {
  who: Participant;
  partyId: string;
  note: string;
  /** A slot that would suit; null: any. */
  startsAt: Instant | null;
  now: Instant;
};

/**
 * Asks a party for a meeting: its people get a letter and have until a deadline to answer. Refused
 * in this order: while requests are closed; who has no profile to answer to, or no ticket; a party
 * that is not there, is one's own, has nobody to answer or hides from the one who asks; a kind one's
 * ticket does not let ask; two between whom a request waits, was accepted, or was declined; more
 * waiting requests than the ticket allows; a slot that is none or in which one is busy. Who asks
 * wishes to meet.
 */
export async function askToMeet(db: Db, asked: Asked): Promise<Result<{ id: string }, AskRefusal>> {
  const { who, partyId, note, startsAt, now } = asked;
  const { event, person } = who;
  return transact(db, async (tx): Promise<Result<{ id: string }, AskRefusal>> => {
    const settings = await meetingSettingsOf(tx, event);
    if (!settings.isOpen || now >= meetingsCloseAt(settings, event.zone)) {
      return refused("meetings_closed");
    }
    if (who.partyId === null) return refused("no_profile");
    if (who.ticketTypeIds.length === 0) return refused("no_ticket");
    if (partyId === who.partyId) return refused("own_party");
    const party = await partyOf(tx, event.id, partyId);
    if (!party) return refused("unknown_party");
    await lockParties(tx, [who.partyId, partyId]);
    const reachable = await peopleToTell(tx, party, who);
    if (reachable.length === 0) return refused("nobody_there");

    const pair = pairKey(who.partyId, partyId);
    const between = await standing(tx, { pair, own: who.partyId, now });
    if (between) return refused(between);
    const allowed = await allowedBy(tx, { who, party, now });
    if (!allowed.ok) return allowed;
    const time = await checkTime(tx, { who, settings, startsAt, now });
    if (time) return refused(time);

    const id = newId(now);
    await tx.insert(meetingRequests).values({
      id,
      eventId: event.id,
      fromPartyId: who.partyId,
      fromPersonId: person.id,
      toPartyId: partyId,
      toPersonId: null,
      pair,
      note,
      answerNote: "",
      state: "asked",
      turn: "to",
      startsAt,
      askedAt: now,
      answerBy: deadline(settings, event.zone, now),
      answeredAt: null,
    });
    const [wish] = await tx
      .select({ wish: wishes.wish, origin: wishes.origin })
      .from(wishes)
      .where(and(eq(wishes.personId, person.id), eq(wishes.partyId, partyId)));
    if (wish?.wish !== "must" || wish.origin === "list") {
      await keepWish(tx, {
        personId: person.id,
        eventId: event.id,
        partyId,
        wish: "must",
        now,
      });
    }
    await tellAsked(tx, { who, to: reachable, note, now });
    await recordActivity(tx, {
      eventId: event.id,
      actor: actorOf(person),
      verb: "asked_to_meet",
      subject: { kind: "request", id },
      detail: { to: localized(party.name, "zh") },
      at: now,
    });
    return ok({ id });
  });
}

/** Until when a request made now waits: what the organizers said, and never beyond the end. */
export function deadline(settings: MeetingSettings, zone: string, now: Instant): Instant {
  return Math.min(now + settings.answerHours * hour, meetingsCloseAt(settings, zone));
}

/** What is wrong with a proposed slot, if anything. */
export async function checkTime(
  tx: Tx,
  of: {
    who: Pick<Participant, "event" | "person">;
    settings: MeetingSettings;
    startsAt: Instant | null;
    now: Instant;
  },
): Promise<"no_such_slot" | "busy_then" | null> {
  const { who, settings, startsAt, now } = of;
  if (startsAt === null) return null;
  const free = await freeAt(tx, { event: who.event, settings, personId: who.person.id, startsAt });
  if (free === null || startsAt <= now) return "no_such_slot";
  return free ? null : "busy_then";
}

/** Those of a party who may hear of the asker: who hides from them never does. */
async function peopleToTell(tx: Tx, party: Party, { event, person, partyId }: Participant) {
  const hidings = await Hidings.of(tx, event.id);
  const members = await membersOfParty(tx, party);
  const open = members.filter(
    ({ id }) =>
      !hidings.hides(id, { partyId, personId: person.id }) &&
      !hidings.hides(person.id, { partyId: party.id, personId: id }),
  );
  const said = await tx
    .select({ who: wishes.personId })
    .from(wishes)
    .where(and(eq(wishes.partyId, partyId ?? ""), eq(wishes.wish, "no")));
  const declines = new Set(said.map(({ who }) => who));
  // Who said no hears nothing, and the one who asks sees no difference.
  return open.map((one) => ({ ...one, isTold: !declines.has(one.id) }));
}

/** What there is between two parties that bars another request, if anything. */
async function standing(
  tx: Tx,
  { pair, own, now }: { pair: string; own: string; now: Instant },
): Promise<AskRefusal | null> {
  const [last] = await tx
    .select()
    .from(meetingRequests)
    .where(eq(meetingRequests.pair, pair))
    .orderBy(desc(meetingRequests.askedAt), desc(meetingRequests.id))
    .limit(1);
  if (!last) return null;
  const state = requestState(last, now);
  if (state === "asked") return last.fromPartyId === own ? "asked_already" : "they_asked";
  if (state === "accepted") return "agreed_already";
  // Who declined may change their mind and ask; who was declined may not ask again.
  return state === "declined" && last.fromPartyId === own ? "declined_before" : null;
}

async function allowedBy(
  tx: Tx,
  { who, party, now }: { who: Participant; party: Party; now: Instant },
): Promise<Result<undefined, AskRefusal>> {
  const rule = ruleFor(await askRulesOf(tx, who.event.id), who.ticketTypeIds);
  if (!rule.mayAsk.includes(party.kind)) return refused("may_not_ask", { kind: party.kind });
  const waiting = await tx.$count(
    meetingRequests,
    and(
      eq(meetingRequests.fromPersonId, who.person.id),
      eq(meetingRequests.eventId, who.event.id),
      eq(meetingRequests.state, "asked"),
      gt(meetingRequests.answerBy, now),
    ),
  );
  if (waiting >= rule.atOnce) return refused("too_many_waiting", { max: rule.atOnce });
  return ok();
}
