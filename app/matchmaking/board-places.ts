import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { agreedTime } from "./agreed-times.ts";
import { boardWords } from "./board-wording.ts";
import { pairKey } from "./consent.ts";
import { agreedSentence, clashSentence, offerSentence } from "./hand-options.ts";
import { handSlots } from "./hand-slots.ts";
import { planFacts } from "./plan-facts.ts";
import { asTold } from "./untold-meetings.ts";

/** A slot as the board sees it for one meeting: why not at all, or at which tables. */
export type SlotPlaces = {
  startsAt: Instant;
  why: string;
  tables: string[];
  /** Why not at tables that would do but are offered to others. */
  offered: Record<string, string>;
};

/**
 * Where one meeting could be instead, or that of two who agreed and have none (`id` is the pair's
 * key): each slot ahead with the tables it could have, or what speaks against it in words; and for
 * each other table that is free, why it is none for these two. Null where there is no such meeting to
 * move or to place.
 */
export async function boardPlaces(
  db: Reader,
  { event, id, lang, now }: { event: Event; id: string; lang: Lang; now: Instant },
): Promise<{
  slots: SlotPlaces[];
  elsewhere: Record<string, string>;
  /** The one time on which the two agreed, and what is said at any other. */
  agreed: { startsAt: Instant; says: string } | null;
} | null> {
  const t = boardWords[lang];
  const facts = await planFacts(db, event, now);
  const seated = facts.open.find(({ meeting }) => meeting.id === id);
  const met = new Set([...facts.fixed, ...facts.open].map(({ meeting }) => meeting.pair));
  const key = seated?.meeting.pair ?? (met.has(id) ? null : id);
  const pair = facts.pairs.find(({ a, b }) => pairKey(a, b) === key);
  if (!pair) return null;
  const agreed = agreedTime(facts, pair);
  const besides = seated ? await asTold(db, seated) : null;
  const isOwn = (partyId: string | null) => partyId === pair.a || partyId === pair.b;
  const atBooth = facts.tables.some((one) => !one.outOfOrder && isOwn(one.partyId));
  const reason = ({ outOfOrder, partyId }: (typeof facts.tables)[number]) => {
    if (outOfOrder) return t.outOfOrder;
    return (atBooth || partyId !== null) && !isOwn(partyId) ? t.notTheirs : t.tooFar;
  };
  return {
    slots: handSlots(facts, pair, { besides, now }).map((slot) => ({
      startsAt: slot.startsAt,
      why: clashSentence(slot, facts, { event, lang }),
      tables: slot.tableIds,
      offered: Object.fromEntries(
        slot.offered.map((one) => [
          one.tableId ?? "",
          t.offered(offerSentence(one, facts, { event, lang })),
        ]),
      ),
    })),
    elsewhere: Object.fromEntries(facts.tables.map((table) => [table.id, reason(table)])),
    agreed:
      agreed === null ? null : { startsAt: agreed, says: agreedSentence(agreed, { event, lang }) },
  };
}

export type BoardPlaces = NonNullable<Awaited<ReturnType<typeof boardPlaces>>>;
