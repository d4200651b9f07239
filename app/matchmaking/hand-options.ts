import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { ConsentedPair } from "./consent.ts";
import { type HandSlot, handSlots } from "./hand-slots.ts";
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
    slots: slots.map((slot) => {
      const label = slotName(slot.startsAt, { zone: event.zone, lang });
      const why = clashSentence(slot, facts, lang);
      return {
        value: String(slot.startsAt),
        label: why === "" ? label : t.slotClash(label, why),
        disabled: why !== "",
      };
    }),
    tables: facts.tables
      .filter(({ id }) => open.has(id))
      .map((table) => ({ value: table.id, label: tableName(table, lang) })),
  };
}

/** What speaks against a meeting in a slot, and of whom it is so; "" where nothing does. */
export function clashSentence(
  { why, whose }: Pick<HandSlot, "why" | "whose">,
  { parties }: Pick<PlanFacts, "parties">,
  lang: Lang,
): string {
  if (why === null) return "";
  return planWords[lang].clash[why](localized(parties.get(whose ?? "")?.name ?? nobody, lang));
}

const nobody = { zh: "", en: "" };

export type HandOptions = ReturnType<typeof handOptions>;
