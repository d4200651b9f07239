import { hour, minute } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import type { Db } from "#db/open.ts";
import { type Feed, feedBySecret } from "./feeds.ts";

const wrongFeeds = rateLimit({ name: "wrong-feed", times: 30, per: minute });
const readsOfFeed = rateLimit({ name: "feed", times: 240, per: hour });

/**
 * The feed at this address, which is a secret with `.ics` after it. An unknown or revoked one is a
 * 404, the thirty-first wrong one a minute from one address a 429, and so is reading one's own more
 * than 240 times an hour.
 */
export async function requireFeed(
  db: Db,
  request: Request,
  file: string | undefined,
): Promise<Feed> {
  const secret = /^([\w-]{10,80})\.ics$/.exec(file ?? "")?.[1];
  const feed = secret ? await feedBySecret(db, secret) : null;
  if (!feed) {
    await requireWithin(wrongFeeds, clientAddress(request), request);
    throw notFound();
  }
  await requireWithin(readsOfFeed, feed.id, request);
  return feed;
}
