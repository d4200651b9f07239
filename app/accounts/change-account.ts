import { eq } from "drizzle-orm";
import { recordActivity } from "#app/audit/record-activity.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import { actorOf, type Person } from "./people.ts";

/** A person decides what they are called and in which language we write to them. */
export async function changeAccount(
  db: Db,
  { person, name, lang, now }: { person: Person; name: string; lang: Lang; now: Instant },
): Promise<void> {
  await transact(db, async (tx) => {
    await tx.update(people).set({ name, lang }).where(eq(people.id, person.id));
    await recordActivity(tx, {
      eventId: null,
      actor: actorOf({ ...person, name }),
      verb: "changed_account",
      subject: { kind: "person", id: person.id },
      at: now,
    });
  });
}
