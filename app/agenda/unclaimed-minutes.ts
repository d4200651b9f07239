import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { agendas } from "#db/schema.server.ts";

/** How long after its start a seat is kept for whoever booked it, where nobody said otherwise. */
export const usualUnclaimedMinutes = 10;

/** How long a seat is kept for whoever booked it once the session has begun, in minutes. */
export async function unclaimedMinutes(db: Reader, eventId: string): Promise<number> {
  const [agenda] = await db
    .select({ minutes: agendas.unclaimedMinutes })
    .from(agendas)
    .where(eq(agendas.eventId, eventId));
  return agenda?.minutes ?? usualUnclaimedMinutes;
}
