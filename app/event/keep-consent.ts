import { newId } from "#app/lib/ids.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { consentTexts } from "#db/schema.server.ts";
import { latestConsent } from "./consents.ts";

/**
 * A consent whose wording changed becomes a new version; those that someone may have agreed to
 * stay. The same wording again changes nothing. A part of other verbs.
 * @returns the new version, or null where nothing changed.
 */
export async function keepConsent(
  tx: Tx,
  { eventId, body, now }: { eventId: string; body: Localized; now: Instant },
): Promise<number | null> {
  const latest = await latestConsent(tx, eventId);
  if (latest && latest.body.zh === body.zh && latest.body.en === body.en) return null;
  const version = (latest?.version ?? 0) + 1;
  await tx.insert(consentTexts).values({ id: newId(now), eventId, version, body, createdAt: now });
  return version;
}
