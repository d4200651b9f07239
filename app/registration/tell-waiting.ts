import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { waitingListUrl, waitingUrl } from "#app/urls.ts";
import type { Tx } from "#db/open.ts";
import type { TicketType } from "./ticket-types.ts";
import { secretOfEntry, type WaitingEntry } from "./waiting.ts";

type News =
  | { news: "joined"; place: number }
  | { news: "offered"; until: Instant }
  | { news: "lapsed"; slug: string };

/** Writes to someone on the waiting list what became of their place; part of other verbs. */
export async function tellWaiting(
  tx: Tx,
  { entry, type, now, ...news }: { entry: WaitingEntry; type: TicketType; now: Instant } & News,
): Promise<void> {
  const path =
    news.news === "lapsed"
      ? waitingListUrl(entry.lang, news.slug, type.id)
      : waitingUrl(secretOfEntry(entry));
  await queueLetter(tx, {
    key: `waiting-list:${news.news}:${entry.id}:${now}`,
    eventId: entry.eventId,
    kind: "waiting-list",
    to: { name: entry.name, address: entry.email },
    lang: entry.lang,
    props: {
      news: news.news,
      path,
      typeName: type.name,
      quantity: entry.quantity,
      place: news.news === "joined" ? news.place : 0,
      until: news.news === "offered" ? news.until : null,
    },
    now,
    ...(news.news === "offered" ? { uselessAfter: news.until } : {}),
  });
}
