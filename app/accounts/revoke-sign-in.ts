import { and, eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { signIns } from "#db/schema.server.ts";
import { actorOf, type Person } from "./people.ts";

/** Ends one of a person's own sign-ins. Refuses one that is over already, or another's. */
export async function revokeSignIn(
  db: Db,
  { person, signInId, now }: { person: Person; signInId: string; now: Instant },
): Promise<Result<undefined, "no_such_sign_in">> {
  return transact(db, async (tx) => {
    const [ended] = await tx
      .delete(signIns)
      .where(and(eq(signIns.secretHash, signInId), eq(signIns.personId, person.id)))
      .returning({ browser: signIns.browser });
    if (!ended) return refused("no_such_sign_in");

    await recordActivity(tx, {
      eventId: null,
      actor: actorOf(person),
      verb: "revoked_sign_in",
      subject: { kind: "person", id: person.id },
      detail: { browser: ended.browser },
      at: now,
    });
    return ok();
  });
}
