import { and, desc, eq, sql } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { prepared, type Reader } from "#db/open.ts";
import { consentTexts } from "#db/schema.server.ts";

/** One wording of an event's consent; orders keep its version. */
export type Consent = { version: number; body: Localized };

/** The wording that buyers of this event agree to now; null where none is asked for. */
export async function currentConsent(db: Reader, eventId: string): Promise<Consent | null> {
  const latest = await latestConsent(db, eventId);
  return latest && (latest.body.zh || latest.body.en) ? latest : null;
}

/** The latest version kept, even where it is empty. */
export async function latestConsent(db: Reader, eventId: string): Promise<Consent | null> {
  const [latest] = await latestOf(db).execute({ eventId });
  return latest ?? null;
}

/** The wording that a buyer agreed to then. */
export async function consentOfVersion(
  db: Reader,
  { eventId, version }: { eventId: string; version: number },
): Promise<Localized | null> {
  const [found] = await db
    .select({ body: consentTexts.body })
    .from(consentTexts)
    .where(and(eq(consentTexts.eventId, eventId), eq(consentTexts.version, version)));
  return found?.body ?? null;
}

const latestOf = prepared((db: Reader) =>
  db
    .select({ version: consentTexts.version, body: consentTexts.body })
    .from(consentTexts)
    .where(eq(consentTexts.eventId, sql.placeholder("eventId")))
    .orderBy(desc(consentTexts.version))
    .limit(1)
    .prepare("latest_consent"),
);
