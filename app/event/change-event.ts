import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, isUnique, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { checkDetails, type DetailsRefusal, type EventDetails } from "./event-details.ts";
import { type Event, eventById } from "./events.ts";
import { keepConsent } from "./keep-consent.ts";
import { raiseRevision } from "./raise-revision.ts";

export type ChangeRefusal = DetailsRefusal | "slug_taken" | "slug_fixed" | "currency_fixed";

/**
 * Changes what an organizer decides about an event, and its consent text. Address and currency
 * stay as they are once it was published: links and prices lean on them. Its zone may change at any
 * time: sale windows are instants and stay where they are. Refuses times that cannot be.
 */
export async function changeEvent(
  db: Db,
  change: {
    eventId: string;
    details: EventDetails;
    consent: Localized;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ slug: string }, ChangeRefusal>> {
  const { eventId, details, actor, now } = change;
  const checked = checkDetails(details);
  if (!checked.ok) return checked;

  try {
    return await transact(db, async (tx): Promise<Result<{ slug: string }, ChangeRefusal>> => {
      const before = await eventById(tx, eventId);
      if (!before) throw new Error(`there is no event ${eventId}`);
      if (before.state !== "draft") {
        if (details.slug !== before.slug) return refused("slug_fixed", { slug: before.slug });
        if (details.currency !== before.currency) return refused("currency_fixed");
      }

      await tx.update(events).set(details).where(eq(events.id, eventId));
      await raiseRevision(tx, eventId);
      const version = await keepConsent(tx, { eventId, body: change.consent, now });
      const subject = { kind: "event", id: eventId } as const;
      const fields = changedFields(before, details);
      if (fields.length > 0) {
        const verb = "changed_event";
        await recordActivity(tx, { eventId, actor, verb, subject, detail: { fields }, at: now });
      }
      if (version !== null) {
        const verb = "changed_consent";
        await recordActivity(tx, { eventId, actor, verb, subject, detail: { version }, at: now });
      }
      return ok({ slug: details.slug });
    });
  } catch (error) {
    if (isUnique(error)) return refused("slug_taken", { slug: details.slug });
    throw error;
  }
}

function changedFields(before: Event, after: EventDetails): string[] {
  const names = Object.keys(after) as (keyof EventDetails)[];
  return names.filter((name) => plain(before[name]) !== plain(after[name]));
}

/** As text in which the order of languages does not matter: one engine keeps it, the other not. */
function plain(value: Event[keyof EventDetails]): string {
  return typeof value === "object" && value !== null
    ? JSON.stringify([value.zh, value.en])
    : String(value);
}
