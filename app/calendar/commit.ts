import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import { type CommitmentSubject, clashesWith } from "./commitments.ts";
import { lockCalendars } from "./lock-calendar.ts";

/**
 * Commits a person from one moment until another, or moves what they are committed to already. A
 * part of every verb that takes somebody's time, in its transaction. Refuses where they have to be
 * elsewhere then; the refusal says at what (`kind`, `subjectId`) and when (`startsAt`, `endsAt`).
 */
export async function commit(
  tx: Tx,
  commitment: CommitmentSubject & {
    eventId: string;
    startsAt: Instant;
    endsAt: Instant;
    now: Instant;
  },
): Promise<Result<undefined, "busy">> {
  const { now, ...wanted } = commitment;
  const { eventId, personId, kind, subjectId, startsAt, endsAt } = wanted;
  await lockCalendars(tx, { eventId, personIds: [personId] });
  const [clash] = await clashesWith(tx, { ...wanted, besides: { kind, subjectId } });
  if (clash) {
    return refused("busy", {
      kind: clash.kind,
      subjectId: clash.subjectId,
      startsAt: clash.startsAt,
      endsAt: clash.endsAt,
    });
  }
  await tx
    .insert(commitments)
    .values({ id: newId(now), ...wanted, createdAt: now })
    .onConflictDoUpdate({
      target: [commitments.kind, commitments.subjectId, commitments.personId],
      set: { startsAt, endsAt },
    });
  return ok();
}
