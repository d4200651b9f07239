import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { calendarFeeds } from "#db/schema.server.ts";
import { feedOf, feedSeal } from "./feeds.ts";
import { lockCalendars } from "./lock-calendar.ts";

/** The secret of a person's feed at an event, made where they have none; asked again, the same. */
export function makeFeed(
  db: Db,
  of: { eventId: string; personId: string; lang: Lang; now: Instant },
): Promise<{ secret: string }> {
  return transact(db, async (tx) => {
    await lockCalendars(tx, { eventId: of.eventId, personIds: [of.personId] });
    return (await feedOf(tx, of)) ?? newFeed(tx, of);
  });
}

async function newFeed(
  tx: Tx,
  { eventId, personId, lang, now }: { eventId: string; personId: string; lang: Lang; now: Instant },
): Promise<{ secret: string }> {
  const secret = newSecret();
  await tx.insert(calendarFeeds).values({
    id: newId(now),
    eventId,
    personId,
    secretHash: sha256(secret),
    secretSealed: seal(feedSeal, secret),
    lang,
    createdAt: now,
    revokedAt: null,
  });
  return { secret };
}
