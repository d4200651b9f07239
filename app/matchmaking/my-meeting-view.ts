import { and, eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant, minute } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { meetingFeedback, meetingFollowUps } from "#db/schema.server.ts";
import { attendanceOf, isLeftAlone } from "./attendance.ts";
import { checkInFrom } from "./day-times.ts";
import { offersTo } from "./meeting-offers.ts";
import { type Meeting, type MeetingSide, meetingOf, meetingsOf } from "./meetings.ts";
import { changeUntil, ownSlots, whyNotChange } from "./own-slots.ts";
import { planFacts } from "./plan-facts.ts";
import { planSettingsOf } from "./plan-settings.ts";

type Of = { event: Event; personId: string; id: string; lang: Lang; now: Instant };

/**
 * One of someone's meetings: who, when, where, who is there; what they can do now (move and cancel
 * it, check in, say how it was), and what is next. Null where they do not sit there.
 */
export async function myMeetingView(db: Reader, of: Of) {
  const { event, personId, id, now } = of;
  const meeting = await meetingOf(db, { eventId: event.id, id });
  const isMine = (side: MeetingSide) => side.sitters.some((one) => one.personId === personId);
  const mine = meeting?.sides.find(isMine);
  const other = meeting?.sides.find((side) => side.partyId !== mine?.partyId);
  if (!meeting || !mine || !other) return null;

  const { startsAt, endsAt, state } = meeting;
  const isOff = state === "canceled";
  const isOver = now >= endsAt;
  const own = mine.sitters.find((one) => one.personId === personId);
  const all = await meetingsOf(db, { eventId: event.id, personId });
  const next = all.find((one) => one.id !== id && one.startsAt >= startsAt && one.endsAt > now);
  // Whoever sits down with somebody else waits for nobody here any more.
  const isCalledAway = all.some((one) => one.startsAt > startsAt && one.startsAt <= now);
  return {
    id,
    startsAt,
    endsAt,
    place: meeting.place,
    isOff,
    isOver,
    isOn: !isOff && now >= startsAt && !isOver,
    minutesUntil: Math.ceil((startsAt - now) / minute),
    with: {
      partyId: other.partyId,
      kind: other.kind,
      name: other.name,
      people: other.sitters.map(({ name }) => name),
      as: attendanceOf(meeting, other, now),
    },
    mayCheckIn: !isOff && now >= startsAt - checkInFrom && !isOver,
    isHere: own?.arrivedAt != null,
    isAlone: isLeftAlone(meeting, now) && own?.arrivedAt != null && !isCalledAway,
    change: isOff || now >= startsAt ? null : await changeView(db, of, meeting),
    offers: await offersTo(db, { eventId: event.id, personId, now }),
    feedback: isOver && !isOff ? await feedbackView(db, { meetingId: id, personId }) : null,
    next: next
      ? {
          id: next.id,
          startsAt: next.startsAt,
          name: next.sides.find((side) => !isMine(side))?.name ?? null,
        }
      : null,
  };
}

export type MyMeetingView = NonNullable<Awaited<ReturnType<typeof myMeetingView>>>;

/** Whether someone may change a meeting, until when, and to which slots. */
async function changeView(db: Reader, { event, id, lang, now }: Of, meeting: Meeting) {
  const settings = await planSettingsOf(db, event.id);
  const why = whyNotChange({ meeting }, { settings, now });
  const slots = why === null ? await slotsFor(db, { event, id, now }) : [];
  return {
    why,
    minutes: settings.changeUntilMinutes,
    until: formatInstant(changeUntil(meeting, settings), event.zone, lang),
    slots: slots.map(({ startsAt }) => ({
      value: String(startsAt),
      label: formatInstant(startsAt, event.zone, lang),
    })),
  };
}

/** The slots to which a meeting can be moved. */
async function slotsFor(db: Reader, { event, id, now }: Pick<Of, "event" | "id" | "now">) {
  const facts = await planFacts(db, event, now);
  const seated = [...facts.fixed, ...facts.open].find((one) => one.meeting.id === id);
  if (!seated) return [];
  return ownSlots(facts, seated, now);
}

async function feedbackView(
  db: Reader,
  { meetingId, personId }: { meetingId: string; personId: string },
) {
  const [said] = await db
    .select({ verdict: meetingFeedback.verdict, note: meetingFeedback.note })
    .from(meetingFeedback)
    .where(and(eq(meetingFeedback.meetingId, meetingId), eq(meetingFeedback.personId, personId)));
  const [kept] = await db
    .select({ shares: meetingFollowUps.sharesContact })
    .from(meetingFollowUps)
    .where(and(eq(meetingFollowUps.meetingId, meetingId), eq(meetingFollowUps.personId, personId)));
  return {
    verdict: said?.verdict ?? null,
    note: said?.note ?? "",
    shares: kept?.shares ?? false,
  };
}
