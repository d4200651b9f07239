import { eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { signIns } from "#db/schema.server.ts";
import { actorOf, type Person } from "./people.ts";

/** Ends every sign-in of a person, this one included. */
export async function signOutEverywhere(
  db: Db,
  { person, now }: { person: Person; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    await tx.delete(signIns).where(eq(signIns.personId, person.id));
    await recordActivity(tx, {
      eventId: null,
      actor: actorOf(person),
      verb: "signed_out_everywhere",
      subject: { kind: "person", id: person.id },
      at: now,
    });
  });
}
