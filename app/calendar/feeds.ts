import { and, desc, eq, isNull } from "drizzle-orm";
import type { Lang } from "#app/lib/lang.ts";
import { open, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { calendarFeeds } from "#db/schema.server.ts";

/** What seals a feed's secret. */
export const feedSeal = "calendar-feed";

/** A secret address at which a phone reads one person's days at an event. */
export type Feed = { id: string; eventId: string; personId: string; lang: Lang };

/** The feed of this secret; null where there is none or it was revoked. */
export async function feedBySecret(db: Reader, secret: string): Promise<Feed | null> {
  const [feed] = await db
    .select(columns)
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.secretHash, sha256(secret)), isNull(calendarFeeds.revokedAt)));
  return feed ?? null;
}

/** The feed a person has at an event, with its secret to show again; null where they have none. */
export async function feedOf(
  db: Reader,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<(Feed & { secret: string; createdAt: Instant }) | null> {
  const [row] = await db
    .select({
      ...columns,
      sealed: calendarFeeds.secretSealed,
      createdAt: calendarFeeds.createdAt,
    })
    .from(calendarFeeds)
    .where(
      and(
        eq(calendarFeeds.personId, personId),
        eq(calendarFeeds.eventId, eventId),
        isNull(calendarFeeds.revokedAt),
      ),
    )
    .orderBy(desc(calendarFeeds.id))
    .limit(1);
  if (!row) return null;
  const { sealed, ...feed } = row;
  return { ...feed, secret: open(feedSeal, sealed) };
}

const columns = {
  id: calendarFeeds.id,
  eventId: calendarFeeds.eventId,
  personId: calendarFeeds.personId,
  lang: calendarFeeds.lang,
};
