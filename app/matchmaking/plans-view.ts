import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatInstant, type Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { planFacts } from "./plan-facts.ts";
import { planHindrances } from "./plan-hindrances.ts";
import { wayToPlan } from "./plan-way.ts";
import { proposalsOf } from "./proposals.ts";
import { publicationsOf } from "./publications.ts";

/** The page of plans: the one that is worked out, those that are done, and what a new one has. */
export async function plansView(
  db: Reader,
  { event, lang, now }: { event: Event; lang: Lang; now: Instant },
) {
  const all = await proposalsOf(db, event.id);
  const facts = await planFacts(db, event, now);
  const published = await publicationsOf(db, event.id);
  const active = all.find(({ state }) => state === "running");
  const parties = new Set(facts.pairs.flatMap(({ a, b }) => [a, b]));
  return {
    running: active
      ? {
          number: active.number,
          by: active.startedBy,
          when: formatInstant(active.startedAt, event.zone, lang),
          ...active.progress,
        }
      : null,
    proposals: all.filter(({ state }) => state !== "running"),
    versions: Object.fromEntries(
      published.flatMap(({ proposalId, number }) => (proposalId ? [[proposalId, number]] : [])),
    ),
    hindrances: planHindrances(facts, lang),
    way: await wayToPlan(db, event),
    ready: {
      pairs: facts.pairs.length,
      parties: parties.size,
      tables: facts.tables.filter(({ outOfOrder }) => !outOfOrder).length,
      slots: facts.slots.filter(({ startsAt }) => startsAt > now).length,
    },
    next: { seed: (all[0]?.number ?? 0) + 1, keeps: facts.open.length > 0 },
  };
}
