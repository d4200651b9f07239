import { isDeepStrictEqual } from "node:util";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { findConflicts } from "./conflicts.ts";
import { draftOf } from "./draft.ts";
import { frozenProgram } from "./freeze.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { planOf } from "./plan-of.ts";
import type { Program } from "./program.ts";
import { publishProgram } from "./publish-program.ts";
import { releasedProgram } from "./releases.ts";

export type ReleaseRefusal =
  | "draft_changed"
  | "nothing_placed"
  | "room_used_twice"
  | "warnings_unread"
  | "nothing_changed";

/**
 * Makes the draft public as the next version, frozen for ever, with what it changes; everyone it
 * changes something for gets one letter. Refuses while a room is used twice (`count`), while there are
 * more warnings than were read (`count`), where the draft was changed after `seen`, and where nothing
 * is placed or nothing would be new.
 */
export function releaseSchedule(
  db: Db,
  order: {
    event: Event;
    name: string;
    note: Localized;
    /** How many warnings somebody has read and lives with. */
    acknowledged: number;
    seen?: number;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ number: number }, ReleaseRefusal>> {
  const { event, name, note, actor, now } = order;
  return transact(db, async (tx): Promise<Result<{ number: number }, ReleaseRefusal>> => {
    const agenda = await lockAgenda(tx, event.id);
    if (order.seen !== undefined && order.seen !== agenda.revision) return refused("draft_changed");
    const draft = await draftOf(tx, event);
    if (!draft.sessions.some(({ slot }) => slot)) return refused("nothing_placed");
    const conflicts = findConflicts(planOf(draft));
    const blocking = conflicts.filter(({ weight }) => weight === "blocks").length;
    if (blocking > 0) return refused("room_used_twice", { count: blocking });
    const count = conflicts.length;
    if (count > order.acknowledged) return refused("warnings_unread", { count });

    const number = agenda.released + 1;
    const before = (await releasedProgram(tx, event.id))?.program ?? null;
    const program = frozenProgram(draft, before, name || String(number));
    if (before && isSame(before, program)) return refused("nothing_changed");
    const changes = await publishProgram(tx, {
      event,
      number,
      name,
      note,
      before,
      program,
      restores: null,
      actor,
      now,
    });
    await recordActivity(tx, {
      eventId: event.id,
      actor,
      verb: "released_schedule",
      subject: { kind: "schedule", id: event.id },
      detail: { version: number, count: changes.length },
      at: now,
    });
    return ok({ number });
  });
}

function isSame(before: Program, after: Program): boolean {
  const content = ({ sessions, ...rest }: Program) => ({
    ...rest,
    version: "",
    sessions: sessions.map((session) => ({ ...session, was: null })),
  });
  return isDeepStrictEqual(content(before), content(after));
}
