import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import type { Localized } from "#app/lib/lang.ts";
import { minorDigits } from "#app/lib/money.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, isUnique, type Tx, transact } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { hasOrders, hasPrices, keepLimit } from "./event-amounts.ts";
import { checkDetails, type DetailsRefusal, type EventDetails } from "./event-details.ts";
import { type Event, eventById } from "./events.ts";
import { keepConsent } from "./keep-consent.ts";
import { raiseRevision } from "./raise-revision.ts";

export type ChangeRefusal =
  | DetailsRefusal
  | "slug_taken"
  | "slug_fixed"
  | "currency_fixed"
  | "currency_in_use"
  | "other_decimals";

/**
 * Changes what an organizer decides about an event, and its consent text. Address and currency
 * stay as they are once it was published: links and prices lean on them. Until then the currency may
 * change while no order is in it, and every price stays the number it is; so not to one with other
 * decimals once there are prices. Its zone may change at any time: sale windows are instants and
 * stay where they are. Refuses times that cannot be.
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
      const counted = await checkCurrency(tx, before, details.currency);
      if (!counted.ok) return counted;

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

/** Whether the currency may become another one. */
async function checkCurrency(
  tx: Tx,
  { id, currency }: Event,
  wanted: string,
): Promise<Result<undefined, "currency_in_use" | "other_decimals">> {
  if (wanted === currency) return ok();
  const detail = { currency, wanted };
  if (await hasOrders(tx, id)) return refused("currency_in_use", detail);
  if (minorDigits(wanted) === minorDigits(currency)) return ok();
  if (await hasPrices(tx, id)) return refused("other_decimals", detail);
  await keepLimit(tx, { eventId: id, from: currency, to: wanted });
  return ok();
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
