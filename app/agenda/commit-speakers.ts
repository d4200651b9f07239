import { and, eq, gt, isNull, ne } from "drizzle-orm";
import type { Instant } from "#app/lib/time.ts";
import { tryEach } from "#app/lib/try-each.ts";
import { type Db, transact } from "#db/open.ts";
import { agendas, people, speakers } from "#db/schema.server.ts";
import { keepCommitments } from "./keep-commitments.ts";
import { lockAgenda } from "./lock-agenda.ts";
import { queueChangeLetters } from "./queue-change-letters.ts";
import { releasedProgram } from "./releases.ts";

/**
 * Speakers who proved their address after the release are busy while they speak, too; a seat that this
 * costs them is told by letter. A job; each event is a transaction of its own.
 */
export async function commitSpeakers(db: Db, { now }: { now: Instant }): Promise<void> {
  const due = await db
    .selectDistinct({ eventId: speakers.eventId })
    .from(speakers)
    .innerJoin(people, eq(people.email, speakers.email))
    .innerJoin(agendas, eq(agendas.eventId, speakers.eventId))
    .where(and(isNull(speakers.personId), ne(speakers.email, ""), gt(agendas.released, 0)));
  await tryEach(due, ({ eventId }) =>
    transact(db, async (tx) => {
      await lockAgenda(tx, eventId);
      const released = await releasedProgram(tx, eventId);
      if (!released) return;
      const { program, release } = released;
      const lost = await keepCommitments(tx, { eventId, program, now });
      const { number } = release;
      await queueChangeLetters(tx, {
        eventId,
        number,
        before: program,
        program,
        changes: [],
        lost,
        now,
      });
    }),
  );
}
