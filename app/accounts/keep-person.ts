import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { normalizeEmail } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { people } from "#db/schema.server.ts";
import { type Person, personByEmail } from "./people.ts";

/**
 * The person of an address, made where there is none yet; one address is one person, however it
 * is written. A name or language that is known already stays. A part of other verbs.
 */
export async function keepPerson(
  tx: Tx,
  someone: { email: string; name: string; lang: Lang; now: Instant },
): Promise<Person> {
  const email = normalizeEmail(someone.email);
  await tx
    .insert(people)
    .values({
      id: newId(someone.now),
      email,
      name: someone.name,
      lang: someone.lang,
      createdAt: someone.now,
    })
    .onConflictDoNothing({ target: people.email });
  const person = await personByEmail(tx, email);
  if (!person) throw new Error("a person vanished while being kept");
  if (person.name !== "" || someone.name === "") return person;

  await tx.update(people).set({ name: someone.name }).where(eq(people.id, person.id));
  return { ...person, name: someone.name };
}
