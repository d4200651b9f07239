import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { profiles } from "#db/schema.server.ts";

/** What someone says of themselves at an event. */
export type Profile = Omit<typeof profiles.$inferSelect, "changedAt">;

/** Someone's profile at an event; an empty one, seen by nobody, where they have made none. */
export async function profileOf(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<Profile> {
  const [row] = await db
    .select()
    .from(profiles)
    .where(and(eq(profiles.eventId, eventId), eq(profiles.personId, personId)));
  if (!row) {
    return {
      eventId,
      personId,
      headline: "",
      offers: "",
      seeks: "",
      sectors: [],
      speaks: [],
      answers: {},
      visible: false,
    };
  }
  const { changedAt: _at, ...profile } = row;
  return profile;
}
