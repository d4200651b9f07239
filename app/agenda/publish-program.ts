import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import type { ProgramChange } from "./changelog.ts";
import { insertRelease } from "./insert-release.ts";
import { keepCommitments } from "./keep-commitments.ts";
import type { Program } from "./program.ts";
import { queueChangeLetters } from "./queue-change-letters.ts";

/**
 * Makes a program public: written down as a release, everyone's commitments brought in line with it,
 * and one letter to each person it changes something for. A part of the verbs that release.
 * @returns what it changed.
 */
export async function publishProgram(
  tx: Tx,
  release: {
    event: Event;
    number: number;
    name: string;
    note: Localized;
    before: Program | null;
    program: Program;
    restores: number | null;
    actor: Actor;
    now: Instant;
  },
): Promise<ProgramChange[]> {
  const { event, actor, now, ...told } = release;
  const eventId = event.id;
  const changes = await insertRelease(tx, { ...told, eventId, actorLabel: actor.label, now });
  const lost = await keepCommitments(tx, { eventId, program: release.program, now });
  await queueChangeLetters(tx, {
    eventId,
    number: release.number,
    before: release.before,
    program: release.program,
    changes,
    lost,
    now,
  });
  return changes;
}
