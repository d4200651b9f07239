import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { everyoneAt, subjectOf } from "./people-to-meet.ts";
import { reasonSentence } from "./reason-wording.ts";
import { type Prepared, prepared, reasonsFor, worthOf } from "./suggestions.ts";
import type { Weights } from "./weights.ts";

const shown = 10;

/**
 * Whom these weights would suggest to one organization of an event, beside whom those in use do:
 * the first ten, with their reasons and points. `of` counts organizations and goes round; null where
 * there is nobody to look at.
 */
export async function weightsSample(
  db: Reader,
  { event, lang }: { event: Event; lang: Lang },
  { of, weights, inUse }: { of: number; weights: Weights; inUse: Weights },
) {
  const everyone = await everyoneAt(db, event.id);
  const all = everyone.parties.flatMap(({ id, organization, faces }) =>
    organization
      ? [{ id, organization, subject: prepared(subjectOf(organization, faces, everyone.stars)) }]
      : [],
  );
  const samples = all.filter(({ organization }) => organization.kind !== "community");
  const one = samples[of % Math.max(1, samples.length)];
  if (!one) return null;
  const others = all.filter(({ id }) => id !== one.id);
  const before = placesBy(inUse);
  const rows = ranked(weights)
    .slice(0, shown)
    .map(({ id, organization, subject }, at) => ({
      id,
      name: organization.name,
      kind: organization.kind,
      place: at + 1,
      was: before.get(id) ?? 0,
      points: worthOf(one.subject, subject, weights),
      reasons: reasonsFor(one.subject, subject, weights).map((given) => ({
        words: reasonSentence(given, {
          lang,
          currency: event.currency,
          weight: weights[given.reason],
        }),
        points: Math.round(given.points),
      })),
    }));
  return { name: one.organization.name, of, rows };

  function ranked(by: Weights) {
    const worth = (subject: Prepared) => worthOf(one?.subject as Prepared, subject, by);
    return others
      .map((other) => ({ ...other, worth: worth(other.subject) }))
      .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  }

  function placesBy(by: Weights): Map<string, number> {
    return new Map(ranked(by).map(({ id }, at) => [id, at + 1]));
  }
}

export type WeightsSample = NonNullable<Awaited<ReturnType<typeof weightsSample>>>;
