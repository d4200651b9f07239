import type { MeetingChanges } from "./change-meetings.ts";
import type { PlannedMeeting } from "./plan-names.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";

/** What a plan changes of the meetings that are published; `kept` stay as they are. */
export type PlanChanges = MeetingChanges & { kept: SeatedMeeting[] };

/** The difference between what is published, as far as a plan may change it, and a plan. */
export function planChanges(open: SeatedMeeting[], wanted: PlannedMeeting[]): PlanChanges {
  const changes: PlanChanges = { kept: [], cancel: [], move: [], add: [] };
  const before = new Map(open.map((one) => [one.meeting.pair, one]));
  for (const planned of wanted) {
    const was = before.get(planned.pair);
    before.delete(planned.pair);
    if (!was) changes.add.push({ planned, origin: "plan" });
    else if (isSame(was, planned)) changes.kept.push(was);
    else changes.move.push({ ...was, to: planned });
  }
  for (const gone of before.values()) changes.cancel.push({ ...gone, why: "plan" });
  return changes;
}

function isSame({ meeting, sitters }: SeatedMeeting, planned: PlannedMeeting): boolean {
  const whom = new Set(planned.sitters.map(({ personId }) => personId));
  return (
    meeting.startsAt === planned.startsAt &&
    meeting.endsAt === planned.endsAt &&
    meeting.tableId === planned.tableId &&
    sitters.length === whom.size &&
    sitters.every(({ personId }) => whom.has(personId))
  );
}
