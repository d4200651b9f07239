import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { freeAtOnce, meetingsOn } from "./forsaken-meetings.ts";
import type { OfferRow } from "./meeting-offers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { type AttendedMeeting, isForsaken } from "./seated-meeting.ts";

/** Whether two who were called to a table can still meet there now. */
export async function walkUpHolds(
  db: Reader,
  of: { event: Event; facts: PlanFacts; offer: OfferRow; now: Instant },
): Promise<boolean> {
  const { event, facts, offer, now } = of;
  const met = [...facts.fixed, ...facts.open].some(({ meeting }) => meeting.pair === offer.pair);
  if (met) return false;
  const on = await meetingsOn(db, event.id, now);
  const personIds = [offer.aPersonId, offer.bPersonId];
  const free = await freeAtOnce(db, { event, on, personIds, now });
  if (!personIds.every((id) => free.has(id))) return false;
  return tablesAtOnce(facts, on, now).some(({ id }) => id === offer.tableId);
}

/** The tables at which somebody could sit down now: in use, and nobody is expected at them. */
export function tablesAtOnce(
  facts: PlanFacts,
  on: AttendedMeeting[],
  now: Instant,
): PlanFacts["tables"] {
  const taken = new Set(
    on.filter((one) => !isForsaken(one, now)).map(({ meeting }) => meeting.tableId),
  );
  return facts.tables.filter(({ id, outOfOrder }) => !outOfOrder && !taken.has(id));
}
