import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import type { OwnMeeting } from "./own-meetings.ts";
import type { Planned } from "./planned-for.ts";
import type { SeenRequest } from "./requests.ts";
import { reasonForPerson } from "./why-not-wording.ts";
import { words } from "./wording.ts";

/**
 * A request with its moments as a reader of this language says them, in the event's zone; and, once
 * it is accepted, when and where the meeting is, or kindly why there is none.
 */
export function requestView(
  request: SeenRequest,
  of: { event: Pick<Event, "zone">; lang: Lang; partyId: string | null; planned: Planned },
) {
  const { startsAt, answerBy, state, other } = request;
  const { event, lang, partyId, planned } = of;
  const { zone } = event;
  const { mayRaise } = planned;
  const meeting = planned.meetings.get(other.partyId);
  const reason = planned.reasons.get(other.partyId);
  const isWaiting = state === "accepted" && !meeting && reason && partyId;
  return {
    ...request,
    when: startsAt === null ? "" : formatInstant(startsAt, zone, lang),
    until: formatInstant(answerBy, zone, lang),
    meeting: meeting ? meetingLine(meeting, zone, lang) : "",
    whyNot: isWaiting ? reasonForPerson(reason, { partyId, mayRaise, zone, lang }) : "",
  };
}

export type RequestView = ReturnType<typeof requestView>;

function meetingLine({ startsAt, place }: OwnMeeting, zone: string, lang: Lang): string {
  const t = words[lang];
  const table = place ? t.tableIn(localized(place.room, lang), place.number) : t.noTableYet;
  return [formatInstant(startsAt, zone, lang), table].join(lang === "zh" ? "，" : ", ");
}
