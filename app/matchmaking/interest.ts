import type { Event } from "#app/event/events.ts";
import type { Reader } from "#db/open.ts";
import { meetingSettingsOf } from "./meeting-settings.ts";
import type { Interest } from "./pair-worth.ts";
import { everyoneAt, subjectOf } from "./people-to-meet.ts";
import { type Prepared, prepared, worthOf } from "./suggestions.ts";

/** What it is worth for two parties of an event to meet, as suggestions say: 0 to 100. */
export async function interestOf(
  db: Reader,
  event: Pick<Event, "id" | "firstDay" | "lastDay" | "opensAt" | "closesAt">,
): Promise<Interest> {
  const { weights } = await meetingSettingsOf(db, event);
  const everyone = await everyoneAt(db, event.id);
  const subjects = new Map<string, Prepared>();
  for (const { id, organization, faces } of everyone.parties) {
    subjects.set(id, prepared(subjectOf(organization, faces, everyone.stars)));
  }
  return (a, b) => {
    const [one, other] = [subjects.get(a), subjects.get(b)];
    return one && other ? worthOf(one, other, weights) : 0;
  };
}
