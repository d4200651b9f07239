import { type Instant, minute } from "#app/lib/time.ts";
import { pairKey } from "./consent.ts";
import { handSlots } from "./hand-slots.ts";
import type { PlanFacts } from "./plan-facts.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { PlanSettings } from "./plan-settings.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";

/** Why someone may not change a meeting of theirs now, or null. */
export function whyNotChange(
  { meeting }: { meeting: Pick<SeatedMeeting["meeting"], "locked" | "startsAt"> },
  { settings, now }: { settings: PlanSettings; now: Instant },
): "people_may_not" | "locked_by_organizers" | "too_late" | null {
  if (!settings.peopleMayChange) return "people_may_not";
  if (meeting.locked) return "locked_by_organizers";
  return now >= changeUntil(meeting, settings) ? "too_late" : null;
}

/** Until when people may change a meeting of theirs. */
export function changeUntil(
  { startsAt }: { startsAt: Instant },
  { changeUntilMinutes }: Pick<PlanSettings, "changeUntilMinutes">,
): Instant {
  return startsAt - changeUntilMinutes * minute;
}

/**
 * The slots to which people can move a meeting: neither it begins too soon, both who sit there are
 * free, and a table is that nobody has or is offered. Where one of them would not meet any more there
 * is none either, so that the other does not learn of it.
 */
export function ownSlots(facts: PlanFacts, seated: SeatedMeeting, now: Instant): PlannedMeeting[] {
  const { meeting, sitters } = seated;
  const pair = facts.pairs.find(({ a, b }) => pairKey(a, b) === meeting.pair);
  if (!pair) return [];
  const sits = (id: string) => sitters.some(({ personId }) => personId === id);
  const same = { aPeople: pair.aPeople.filter(sits), bPeople: pair.bPeople.filter(sits) };
  const soonest = now + facts.settings.changeUntilMinutes * minute;
  return handSlots(facts, { ...pair, ...same }, { besides: seated, now }).flatMap((slot) => {
    if (slot.why !== null || slot.startsAt < soonest || slot.startsAt === meeting.startsAt) {
      return [];
    }
    const tables = slot.tableIds;
    const tableId = tables.find((id) => id === meeting.tableId) ?? tables[0];
    if (tableId === undefined) return [];
    const { pair: key, aPartyId, bPartyId, requestId } = meeting;
    const { startsAt, endsAt, sitters: seats } = slot;
    return [
      { pair: key, aPartyId, bPartyId, requestId, startsAt, endsAt, tableId, sitters: seats },
    ];
  });
}
