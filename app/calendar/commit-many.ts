import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import { type Commitment, commitmentsOfMany } from "./commitments.ts";
import { lockCalendars } from "./lock-calendar.ts";

type Wanted = Omit<Commitment, "id" | "eventId">;

const atOnce = 500;

/**
 * Commits many people at once to what none of them is committed to yet, all or nothing: the same
 * rule as `commit`, in a constant number of queries for each 500 of them. Refuses the first who
 * would have to be in two places at once; the refusal says who (`personId`) and for what (`subjectId`).
 * A part of verbs.
 */
export async function commitMany(
  tx: Tx,
  { eventId, wanted, now }: { eventId: string; wanted: Wanted[]; now: Instant },
): Promise<Result<undefined, "busy">> {
  const personIds = [...new Set(wanted.map(({ personId }) => personId))];
  await lockCalendars(tx, { eventId, personIds });
  const taken = new Map<string, { startsAt: Instant; endsAt: Instant }[]>();
  for (let from = 0; from < personIds.length; from += atOnce) {
    const some = personIds.slice(from, from + atOnce);
    for (const one of await commitmentsOfMany(tx, { eventId, personIds: some })) {
      const known = taken.get(one.personId);
      if (known) known.push(one);
      else taken.set(one.personId, [one]);
    }
  }
  for (const { personId, subjectId, startsAt, endsAt } of wanted) {
    const own = taken.get(personId) ?? [];
    if (own.some((one) => one.startsAt < endsAt && one.endsAt > startsAt)) {
      return refused("busy", { personId, subjectId, startsAt, endsAt });
    }
    taken.set(personId, [...own, { startsAt, endsAt }]);
  }
  await insertMany(
    tx,
    commitments,
    wanted.map((one) => ({ id: newId(now), eventId, ...one, createdAt: now })),
  );
  return ok();
}
