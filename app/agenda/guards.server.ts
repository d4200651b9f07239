import { type Event, eventById } from "#app/event/events.ts";
import { minute } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import type { Db } from "#db/open.ts";
import { type OwnPage, speakerBySecret } from "./speaker-links.ts";

const wrongLinks = rateLimit({ name: "wrong-speaker-link", times: 10, per: minute });

/**
 * The speaker whose own link this is, and their event. An unknown secret is a 404, and the eleventh
 * wrong one a minute from one address a 429.
 */
export async function requireSpeaker(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<{ speaker: OwnPage; event: Event }> {
  const speaker = secret ? await speakerBySecret(db, secret) : null;
  const event = speaker && (await eventById(db, speaker.eventId));
  if (speaker && event) return { speaker, event };
  await requireWithin(wrongLinks, clientAddress(request), request);
  throw notFound();
}
