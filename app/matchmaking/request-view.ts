import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import type { SeenRequest } from "./requests.ts";

/** A request with its moments as a reader of this language says them, in the event's zone. */
export function requestView(request: SeenRequest, event: Pick<Event, "zone">, lang: Lang) {
  const { startsAt, answerBy } = request;
  return {
    ...request,
    when: startsAt === null ? "" : formatInstant(startsAt, event.zone, lang),
    until: formatInstant(answerBy, event.zone, lang),
  };
}

export type RequestView = ReturnType<typeof requestView>;
