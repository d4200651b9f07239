import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { agreedTime } from "./agreed-times.ts";
import type { ConsentedPair } from "./consent.ts";
import { type HandSlot, handSlots } from "./hand-slots.ts";
import type { OfferRow } from "./meeting-offers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { planWords } from "./plan-wording.ts";
import type { SeatedMeeting } from "./planned-meetings.ts";
import { tableName } from "./proposal-view.ts";
import { slotName } from "./why-not-wording.ts";

/**
 * The slots and tables a form offers for a meeting of these two: those that do not go are there too,
 * not to be chosen, with the reason. Those at which the two did not agree to meet may be chosen, and
 * say so.
 */
export function handOptions(
  facts: PlanFacts,
  pair: ConsentedPair,
  of: { besides: SeatedMeeting | null; event: Pick<Event, "zone">; lang: Lang; now: number },
) {
  const { besides, event, lang, now } = of;
  const t = planWords[lang];
  const slots = handSlots(facts, pair, { besides, now });
  const agreed = agreedTime(facts, pair);
  const open = new Set(slots.flatMap(({ tableIds }) => tableIds));
  return {
    slots: slots.map((slot) => {
      const label = slotName(slot.startsAt, { zone: event.zone, lang });
      const why = clashSentence(slot, facts, { event, lang });
      const isOther = agreed !== null && agreed !== slot.startsAt;
      const said = why === "" && isOther ? agreedSentence(agreed, { event, lang }) : why;
      return {
        value: String(slot.startsAt),
        label: said === "" ? label : t.slotClash(label, said),
        disabled: why !== "",
      };
    }),
    tables: facts.tables
      .filter(({ id }) => open.has(id))
      .map((table) => {
        const label = tableName(table, lang);
        const offers = slots.flatMap((slot) =>
          slot.offered.filter((one) => one.tableId === table.id),
        );
        const whys = offers.map((one) => {
          const at = slotName(one.startsAt, { zone: event.zone, lang });
          return `${at} ${offerSentence(one, facts, { event, lang })}`;
        });
        return {
          value: table.id,
          label: whys.reduce((said, why) => t.slotClash(said, why), label),
        };
      }),
  };
}

/** What speaks against a meeting in a slot, and of whom it is so; "" where nothing does. */
export function clashSentence(
  { why, whose, offered }: Pick<HandSlot, "why" | "whose" | "offered">,
  facts: Pick<PlanFacts, "parties">,
  reader: Reader,
): string {
  if (why === null) return "";
  const { clash } = planWords[reader.lang];
  if (why !== "offered") return clash[why](nameIn(facts, whose ?? "", reader.lang));
  const [first] = [...offered].sort((one, other) => one.answerBy - other.answerBy);
  return first ? `${clash.no_table()}, ${offerSentence(first, facts, reader)}` : "";
}

/** To whom a table is offered, and until when. */
export function offerSentence(
  { aPartyId, bPartyId, answerBy }: OfferRow,
  facts: Pick<PlanFacts, "parties">,
  { event: { zone }, lang }: Reader,
): string {
  const [a, b] = [aPartyId, bPartyId].map((id) => nameIn(facts, id, lang));
  return planWords[lang].offered(`${a} × ${b}`, slotName(answerBy, { zone, lang }));
}

type Reader = { event: Pick<Event, "zone">; lang: Lang };

function nameIn({ parties }: Pick<PlanFacts, "parties">, id: string, lang: Lang): string {
  return localized(parties.get(id)?.name ?? nobody, lang);
}

/** On which time two agreed, for whoever would have them meet at another. */
export function agreedSentence(at: number, { event: { zone }, lang }: Reader): string {
  return planWords[lang].agreedOn(slotName(at, { zone, lang }));
}

const nobody = { zh: "", en: "" };

export type HandOptions = ReturnType<typeof handOptions>;
