import { and, eq } from "drizzle-orm";
import type { Person } from "#app/accounts/people.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { type Db, transact } from "#db/open.ts";
import { representatives } from "#db/schema.server.ts";

/** A representative's own title, and whether the public page names them. Refuses who is none. */
export async function changeTitle(
  db: Db,
  {
    eventId,
    person,
    title,
    listed,
  }: { eventId: string; person: Person; title: string; listed: boolean },
): Promise<Result<undefined, "unknown_representative">> {
  return transact(db, async (tx): Promise<Result<undefined, "unknown_representative">> => {
    const changed = await tx
      .update(representatives)
      .set({ title, listed })
      .where(
        and(
          eq(representatives.eventId, eventId),
          eq(representatives.personId, person.id),
          eq(representatives.state, "confirmed"),
        ),
      )
      .returning({ personId: representatives.personId });
    if (changed.length === 0) return refused("unknown_representative");
    await raiseRevision(tx, eventId);
    return ok();
  });
}
