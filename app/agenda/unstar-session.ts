import { and, eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { stars } from "#db/schema.server.ts";

/** A person does not want to go to this session any more. */
export function unstarSession(
  db: Db,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<void> {
  return transact(db, async (tx) => {
    await tx.delete(stars).where(and(eq(stars.personId, personId), eq(stars.sessionId, sessionId)));
  });
}
