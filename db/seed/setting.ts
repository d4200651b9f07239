import { currentConsent } from "#app/event/consents.ts";
import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Question, questionsOf } from "#app/registration/questions.ts";
import { type Quota, quotasOf } from "#app/registration/quotas.ts";
import { type TicketType, ticketTypesOf } from "#app/registration/ticket-types.ts";
import type { Reader } from "#db/open.ts";
import { type Entrance, entrancesOf } from "./arrivals.ts";
import { type QuestionKey, questionKeys } from "./asked.ts";
import { limits, type TypeKey, typeKeys } from "./offer.ts";
import { partsOf } from "./parts.ts";

/** What the demo's orders are made against, as organizers have left it. */
export type Setting = {
  event: Event;
  types: Map<TypeKey, TicketType>;
  questions: Map<QuestionKey, Question>;
  quotas: Quota[];
  /** The quota of the whole venue. */
  hall: Quota | undefined;
  entrances: Entrance[];
  consentVersion: number | null;
};

/** Reads what is there of the demo at `now`; parts that organizers have removed are absent. */
export async function settingOf(db: Reader, event: Event, now: Instant): Promise<Setting> {
  const quotas = await quotasOf(db, event.id, now);
  const names = limits.map(({ name }) => name);
  const [whole = ""] = names;
  return {
    event,
    types: partsOf(event, typeKeys, await ticketTypesOf(db, event.id)),
    questions: partsOf(event, questionKeys, await questionsOf(db, event.id)),
    quotas,
    hall: partsOf(event, names, quotas).get(whole),
    entrances: await entrancesOf(db, event.id),
    consentVersion: (await currentConsent(db, event.id))?.version ?? null,
  };
}
