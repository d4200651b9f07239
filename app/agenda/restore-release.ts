import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { followedBy } from "./freeze.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { publishProgram } from "./publish-program.ts";
import { releasedProgram, releaseOf } from "./releases.ts";

export type RestoreRefusal = "unknown_release" | "already_public";

/**
 * Takes releases back: the program of an earlier one is public again, as a release of its own, and
 * everyone it changes something for is told. The draft stays as it is, so that what was taken back can
 * be put right and released. Refuses a release there is none of, and the one that is public now.
 */
export function restoreRelease(
  db: Db,
  order: { event: Event; restores: number; note: Localized; actor: Actor; now: Instant },
): Promise<Result<{ number: number }, RestoreRefusal>> {
  const { event, restores, note, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ number: number }, RestoreRefusal>> => {
    const agenda = await lockAgenda(tx, event.id);
    if (restores === agenda.released) return refused("already_public");
    const old = await releaseOf(tx, { eventId: event.id, number: restores });
    const current = await releasedProgram(tx, event.id);
    if (!old || !current) return refused("unknown_release");

    const number = agenda.released + 1;
    const { name } = old.release;
    const before = current.program;
    const program = followedBy(before, { ...old.program, version: name || String(number) });
    const changes = await publishProgram(tx, {
      event,
      number,
      name,
      note,
      before,
      program,
      restores,
      actor,
      now,
    });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "restored_schedule",
      subject: { kind: "schedule", id: event.id },
      detail: { version: restores, count: changes.length },
      at: now,
    });
    return ok({ number });
  });
}
