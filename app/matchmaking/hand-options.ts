import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ConsentedPair } from "./consent.ts";
import { handSlots } from "./hand-slots.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { planWords } from "./plan-wording.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import { tableName } from "./proposal-view.ts";
import { slotName } from "./why-not-wording.ts";

/**
 * The slots and tables a form offers for a meeting of these two: those that do not go are there too,
 * not to be chosen, with the reason.
 */
export function handOptions(
  facts: PlanFacts,
  pair: ConsentedPair,
  of: { besides: SeatedMeeting | null; event: Pick<Event, "zone">; lang: Lang; now: number },
) {
  const { besides, event, lang, now } = of;
  const t = planWords[lang];
  const slots = handSlots(facts, pair, { besides, now });
  const open = new Set(slots.flatMap(({ tableIds }) => tableIds));
  return {
    slots: slots.map(({ startsAt, why }) => {
      const label = slotName(startsAt, { zone: event.zone, lang });
      return {
        value: String(startsAt),
        label: why === null ? label : t.slotClash(label, t.clash[why]),
        disabled: why !== null,
      };
    }),
    tables: facts.tables
      .filter(({ id }) => open.has(id))
      .map((table) => ({ value: table.id, label: tableName(table, lang) })),
  };
}

export type HandOptions = ReturnType<typeof handOptions>;
