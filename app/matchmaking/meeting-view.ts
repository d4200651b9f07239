import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { pairKey } from "./consent.ts";
import { handOptions } from "./hand-options.ts";
import { meetingLine } from "./meeting-lines.ts";
import { meetingOf } from "./meetings.ts";
import { planFacts } from "./plan-facts.ts";
import { unplacedPairs } from "./unplaced-pairs.ts";
import { asTold } from "./untold-meetings.ts";

/** One meeting with where and when it could be instead; null where there is none of this id. */
export async function meetingView(
  db: Reader,
  { event, id, lang, now }: { event: Event; id: string; lang: Lang; now: Instant },
) {
  const meeting = await meetingOf(db, { eventId: event.id, id });
  if (!meeting) return null;
  const facts = await planFacts(db, event, now);
  const seated = [...facts.fixed, ...facts.open].find((one) => one.meeting.id === id);
  const besides = seated ? await asTold(db, seated) : null;
  const pair = facts.pairs.find(({ a, b }) => pairKey(a, b) === meeting.pair);
  return {
    line: meetingLine(meeting, { zone: event.zone, lang }),
    isOver: meeting.startsAt <= now,
    options: pair && besides ? handOptions(facts, pair, { besides, event, lang, now }) : null,
  };
}

/** The pairs that agreed and have no meeting yet, what is worth most first, and where and when one of them could meet. */
export async function placingView(
  db: Reader,
  of: { event: Event; pair: string; lang: Lang; now: Instant },
) {
  const { event, lang, now } = of;
  const facts = await planFacts(db, event, now);
  const waiting = await unplacedPairs(db, { event, facts });
  const nameOf = (id: string) => {
    const name = facts.parties.get(id)?.name;
    return name?.[lang] || name?.zh || name?.en || "";
  };
  const chosen = waiting.find(({ a, b }) => pairKey(a, b) === of.pair);
  return {
    pairs: waiting.map(({ a, b }) => ({
      value: pairKey(a, b),
      label: `${nameOf(a)} × ${nameOf(b)}`,
    })),
    options: chosen ? handOptions(facts, chosen, { besides: null, event, lang, now }) : null,
  };
}
