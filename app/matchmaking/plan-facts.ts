import { and, asc, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { membersOf } from "#app/organizations/parties.ts";
import type { Reader } from "#db/open.ts";
import { meetings } from "#db/schema.server.ts";
import { calendarsOf, type MeetingRules } from "./availability.ts";
import { type ConsentedPair, consentedPairs, pairKey } from "./consent.ts";
import { liveOffers, type OfferRow } from "./meeting-offers.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import { type MeetingSlot, meetingSlots } from "./meeting-slots.ts";
import { type PartyName, partyNamesOf } from "./parties.ts";
import {
  type MeetingTable,
  type PartyLimit,
  type PlanSettings,
  partyLimitsOf,
  planSettingsOf,
  tablesOf,
} from "./plan-settings.ts";
import { plannedMeetings, type SeatedMeeting } from "./planned-meetings.ts";

/** Someone who can sit at a table: when, and how often. */
export type PlanPerson = { id: string; rules: MeetingRules; free: boolean[] };

/** All that decides which meetings there may be, as it is at one moment. */
export type PlanFacts = {
  /** All slots of the event; those that have begun are nobody's any more. */
  slots: MeetingSlot[];
  settings: PlanSettings;
  parties: Map<string, PartyName>;
  members: Map<string, string[]>;
  people: Map<string, PlanPerson>;
  pairs: ConsentedPair[];
  tables: MeetingTable[];
  limits: Map<string, PartyLimit>;
  /** Meetings that stay as they are: locked, or begun. */
  fixed: SeatedMeeting[];
  /** Those a plan may move or leave out. */
  open: SeatedMeeting[];
  /** What waits for an answer of two: a table is theirs until then. */
  offers: OfferRow[];
};

/**
 * What a plan of an event has to keep to, at `now`; a constant number of queries for each 500
 * people. Nobody is free where they have a fixed meeting, nor in a slot that has begun; and two of
 * whom one called their meeting off are not put together again unless they have agreed anew since.
 */
export async function planFacts(
  db: Reader,
  event: Pick<Event, "id" | "zone" | "firstDay" | "lastDay" | "opensAt" | "closesAt">,
  now: Instant,
): Promise<PlanFacts> {
  const meetingRules = await meetingSettingsOf(db, event);
  const slots = meetingSlots(meetingRules, event.zone);
  const members = await membersOf(db, event.id);
  const planned = await plannedMeetings(db, event.id);
  const isFixed = ({ meeting }: SeatedMeeting) => meeting.locked || meeting.startsAt <= now;
  const open = planned.filter((one) => !isFixed(one));
  const calendars = await calendarsOf(db, {
    event,
    settings: meetingRules,
    personIds: [...members.values()].flat(),
    besides: new Set(open.map(({ meeting }) => meeting.id)),
  });
  const calledOff = await pairsCalledOff(db, event.id, planned);
  const people = new Map<string, PlanPerson>();
  for (const [id, { rules, slots: own }] of calendars) {
    const free = own.map(({ state, startsAt }) => state === "free" && startsAt > now);
    people.set(id, { id, rules, free });
  }
  return {
    slots,
    settings: await planSettingsOf(db, event.id),
    parties: await partyNamesOf(db, event.id),
    members,
    people,
    pairs: (await consentedPairs(db, event.id)).filter(
      ({ a, b, agreedAt }) => agreedAt > (calledOff.get(pairKey(a, b)) ?? Number.NEGATIVE_INFINITY),
    ),
    tables: await tablesOf(db, event.id),
    limits: await partyLimitsOf(db, event.id),
    fixed: planned.filter(isFixed),
    open,
    offers: await liveOffers(db, event.id, now),
  };
}

/** The pairs of which a person canceled the meeting, and that have no other; when that was. */
async function pairsCalledOff(
  db: Reader,
  eventId: string,
  planned: SeatedMeeting[],
): Promise<Map<string, Instant>> {
  const rows = await db
    .select({ pair: meetings.pair, at: meetings.changedAt })
    .from(meetings)
    .where(
      and(
        eq(meetings.eventId, eventId),
        eq(meetings.state, "canceled"),
        eq(meetings.canceledFor, "person"),
      ),
    )
    .orderBy(asc(meetings.changedAt));
  const again = new Set(planned.map(({ meeting }) => meeting.pair));
  return new Map(rows.flatMap(({ pair, at }) => (again.has(pair) ? [] : [[pair, at]])));
}
