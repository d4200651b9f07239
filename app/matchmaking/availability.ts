import { and, eq, inArray } from "drizzle-orm";
import { type Commitment, commitmentsOfMany } from "#app/calendar/commitments.ts";
import type { Event } from "#app/event/events.ts";
import type { Reader } from "#db/open.ts";
import { availabilities, busySlots } from "#db/schema.server.ts";
import { isInPart } from "./free-at.ts";
import type { MeetingSettings } from "./meeting-settings.ts";
import { type MeetingSlot, meetingSlots } from "./meeting-slots.ts";

export const dayParts = ["all", "mornings", "afternoons"] as const;

/** What someone can and wants to do at most. */
export type MeetingRules = {
  part: (typeof dayParts)[number];
  /** Meetings in all; null: as many as there are free slots. */
  most: number | null;
  /** So many in a row, then a free slot; null: no break. */
  breakAfter: number | null;
};

/** A slot of someone's calendar: `taken` says by what, `busy` is their own mark. */
export type CalendarSlot = MeetingSlot & {
  state: "free" | "busy" | "taken" | "outside";
  taken: Commitment["kind"] | null;
};

export type MeetingCalendar = { rules: MeetingRules; slots: CalendarSlot[] };

const usualRules: MeetingRules = { part: "all", most: null, breakAfter: null };

/**
 * When people can meet at an event: each slot free, marked busy, outside the part of the day they
 * are there for, or taken by a seat, a talk of theirs, a meeting or a desk. Three queries for each
 * 500 of them; slots in the order of `meetingSlots`.
 */
export async function calendarsOf(
  db: Reader,
  of: {
    event: Pick<Event, "id" | "zone">;
    settings: Pick<MeetingSettings, "days" | "slotMinutes" | "gapMinutes">;
    personIds: string[];
    /** Meetings that are looked at as if they were not there: those a plan may still move. */
    besides?: ReadonlySet<string>;
  },
): Promise<Map<string, MeetingCalendar>> {
  const { event, settings } = of;
  const slots = meetingSlots(settings, event.zone);
  const parts = (["mornings", "afternoons"] as const).map((part) =>
    slots.map(({ startsAt }) => isInPart(startsAt, event.zone, part)),
  );
  const found = new Map<string, MeetingCalendar>();
  for (let from = 0; from < of.personIds.length; from += 500) {
    const personIds = of.personIds.slice(from, from + 500);
    const read = await readCalendars(db, event.id, personIds, of.besides);
    for (const personId of personIds) {
      const rules = read.rules.get(personId) ?? usualRules;
      const busy = read.busy.get(personId);
      const taken = read.taken.get(personId) ?? [];
      const isIn = rules.part === "all" ? null : parts[rules.part === "mornings" ? 0 : 1];
      found.set(personId, {
        rules,
        slots: slots.map((slot, at): CalendarSlot => {
          const clash = taken.find(
            ({ startsAt, endsAt }) => startsAt < slot.endsAt && endsAt > slot.startsAt,
          );
          if (clash) return { ...slot, state: "taken", taken: clash.kind };
          if (isIn && !isIn[at]) return { ...slot, state: "outside", taken: null };
          const state = busy?.has(slot.startsAt) ? "busy" : "free";
          return { ...slot, state, taken: null };
        }),
      });
    }
  }
  return found;
}

/** When one person can meet. */
export async function calendarOf(
  db: Reader,
  { personId, ...of }: Omit<Parameters<typeof calendarsOf>[1], "personIds"> & { personId: string },
): Promise<MeetingCalendar> {
  const found = await calendarsOf(db, { ...of, personIds: [personId] });
  return found.get(personId) ?? { rules: usualRules, slots: [] };
}

async function readCalendars(
  db: Reader,
  eventId: string,
  personIds: string[],
  besides: ReadonlySet<string> = new Set(),
) {
  const rules = await db
    .select()
    .from(availabilities)
    .where(and(eq(availabilities.eventId, eventId), inArray(availabilities.personId, personIds)));
  const marked = await db
    .select()
    .from(busySlots)
    .where(and(eq(busySlots.eventId, eventId), inArray(busySlots.personId, personIds)));
  const committed = await commitmentsOfMany(db, { eventId, personIds });
  const busy = new Map<string, Set<number>>();
  for (const { personId, startsAt } of marked) {
    busy.set(personId, (busy.get(personId) ?? new Set()).add(startsAt));
  }
  const taken = new Map<string, Commitment[]>();
  for (const one of committed) {
    if (one.kind === "meeting" && besides.has(one.subjectId)) continue;
    taken.set(one.personId, [...(taken.get(one.personId) ?? []), one]);
  }
  const byPerson = rules.map(({ personId, part, most, breakAfter }) => {
    return [personId, { part, most, breakAfter }] as const;
  });
  return { rules: new Map<string, MeetingRules>(byPerson), busy, taken };
}
