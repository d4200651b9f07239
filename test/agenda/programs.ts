import type { Incoming } from "#app/agenda/compare-import.ts";
import { type Draft, type DraftSession, draftOf } from "#app/agenda/draft.ts";
import { releaseSchedule } from "#app/agenda/release-schedule.ts";
import type { ScheduleSession } from "#app/agenda/schedule.ts";
import { storeSchedule } from "#app/agenda/store-schedule.ts";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { anEvent } from "#test/support/people.ts";
import { schedule, session } from "./schedules.ts";

export const actor = { kind: "person", id: "lin", label: "林悦" } as const;

/** Sessions of our own as a file in both languages would bring them. */
export function incoming(sessions: ScheduleSession[], more: Partial<Incoming> = {}): Incoming {
  return { schedule: schedule(sessions), lang: "zh", ...more };
}

/** Stores these sessions in the draft of an event, as an import does. */
export async function stored(db: Db, event: Event, said: Incoming, more = {}) {
  const order = { event, incoming: said, fileName: "schedule.xml", actor, now, ...more };
  const result = await storeSchedule(db, order);
  if (!result.ok) throw new Error(`not stored: ${result.reason}`);
  return result.value;
}

/** An event whose draft has these sessions, two talks in the first room unless said otherwise. */
export async function withProgram(
  db: Db,
  sessions: ScheduleSession[] = [session({ key: "1" }), later({ key: "2" })],
): Promise<Event> {
  const event = await anEvent(db);
  await stored(db, event, incoming(sessions));
  return event;
}

/** A session two hours after the first. */
export function later(said: Partial<ScheduleSession> & { key: string }): ScheduleSession {
  const own = session(said);
  const slot = own.slot && {
    ...own.slot,
    start: own.slot.start + 2 * hours,
    end: own.slot.end + 2 * hours,
  };
  return { ...own, slot: said.slot === undefined ? slot : said.slot };
}

/** The session of this title in a draft. */
function called(draft: Draft, title: string): DraftSession {
  const found = draft.sessions.find((one) => one.title.en === title);
  if (!found) throw new Error(`no session ${title}`);
  return found;
}

/** The draft as it is now, and the session of this title in it. */
export async function drafted(db: Db, event: Event, title = "Title 1") {
  const draft = await draftOf(db, event);
  return { draft, session: called(draft, title) };
}

const hours = 3_600_000;

/** Releases the draft of an event as it is. */
export async function released(db: Db, event: Event, at: Instant = now) {
  const note = { zh: "", en: "" };
  const order = { event, name: "", note, acknowledged: 9999, actor, now: at };
  const result = await releaseSchedule(db, order);
  if (!result.ok) throw new Error(`not released: ${result.reason}`);
  return result.value;
}
