import { eq } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { agendas } from "#db/schema.server.ts";

/** The one language an event's program is written in; null where it is in both. */
export async function writtenIn(db: Reader, eventId: string): Promise<Lang | null> {
  const [agenda] = await db
    .select({ lang: agendas.writtenIn })
    .from(agendas)
    .where(eq(agendas.eventId, eventId));
  return agenda?.lang ?? null;
}
