import { changeEvent } from "#app/event/change-event.ts";
import type { EventDetails } from "#app/event/event-details.ts";
import { type Event, eventById } from "#app/event/events.ts";
import type { Db } from "#db/open.ts";
import { now } from "#test/support/clock.ts";

export const actor = { kind: "system", label: "test" } as const;

function detailsOf(event: Event): EventDetails {
  const { id, state, featured, gateSalt, revision, createdAt, ...details } = event;
  return details;
}

/** Changes some of an event. */
export async function change(db: Db, event: Event, more: Partial<EventDetails>, consent?: string) {
  const body = { zh: consent ?? "同意", en: "" };
  const details = { ...detailsOf(event), ...more };
  return changeEvent(db, { eventId: event.id, details, consent: body, actor, now });
}

/** An event as it is now. */
export async function reread(db: Db, event: Event): Promise<Event> {
  const found = await eventById(db, event.id);
  if (!found) throw new Error("the event is gone");
  return found;
}
