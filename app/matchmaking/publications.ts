import { desc, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { publications } from "#db/schema.server.ts";

/** A time at which the meetings of an event were published. */
export type Publication = Omit<typeof publications.$inferSelect, "eventId">;

/** Each publication of an event, the last first. */
export async function publicationsOf(db: Reader, eventId: string): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.eventId, eventId))
    .orderBy(desc(publications.number));
  return rows.map(({ eventId: _, ...one }) => one);
}
