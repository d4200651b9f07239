import type { Reader, Tx } from "#db/open.ts";
import { people } from "#db/schema.server.ts";

/** A row that is as good as any other. */
export function person(id: string, email = `${id}@example.com`) {
  return { id, email, name: id, lang: "zh" as const, createdAt: 1 };
}

/** Writes such a row. */
export async function addPerson(tx: Tx, id: string, email?: string): Promise<string> {
  await tx.insert(people).values(person(id, email));
  return id;
}

/** Who is there, by id. */
export async function idsOf(db: Reader): Promise<string[]> {
  const rows = await db.select({ id: people.id }).from(people).orderBy(people.id);
  return rows.map(({ id }) => id);
}
