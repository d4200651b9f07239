import { randomBytes } from "node:crypto";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Tx } from "#db/open.ts";
import { events } from "#db/schema.server.ts";
import { defaultConsent, defaultPrivacy } from "./default-texts.ts";
import { checkDetails, type DetailsRefusal, type EventDetails } from "./event-details.ts";
import { keepConsent } from "./keep-consent.ts";

/** What must be known of a new event; the rest has a sensible beginning. */
export type NewEvent = Pick<
  EventDetails,
  "slug" | "name" | "firstDay" | "lastDay" | "zone" | "contactEmail"
> &
  Partial<EventDetails>;

/**
 * A new event begins as a draft that nobody but its colleagues sees, with texts for consent and
 * privacy to start from. Refuses a slug that is reserved or taken and times that cannot be. A part
 * of other verbs, which say whose event it is.
 */
export async function createEvent(
  tx: Tx,
  { event, actor, now }: { event: NewEvent; actor: Actor; now: Instant },
): Promise<Result<{ id: string; slug: string }, DetailsRefusal | "slug_taken">> {
  const details = { ...beginning, privacy: defaultPrivacy, ...event };
  const checked = checkDetails(details);
  if (!checked.ok) return checked;

  const id = newId(now);
  const inserted = await tx
    .insert(events)
    .values({
      ...details,
      id,
      state: "draft",
      featured: false,
      gateSalt: randomBytes(16),
      revision: 1,
      createdAt: now,
    })
    .onConflictDoNothing({ target: events.slug })
    .returning({ id: events.id });
  if (inserted.length === 0) return refused("slug_taken", { slug: details.slug });

  await keepConsent(tx, { eventId: id, body: defaultConsent, now });
  await recordActivity(tx, {
    eventId: id,
    actor,
    verb: "created_event",
    subject: { kind: "event", id },
    detail: { slug: details.slug },
    at: now,
  });
  return ok({ id, slug: details.slug });
}

const nothing = { zh: "", en: "" };

const beginning = {
  tagline: nothing,
  description: nothing,
  venue: nothing,
  address: nothing,
  directions: nothing,
  opensAt: "09:00",
  closesAt: "18:00",
  currency: "CNY",
  accentHue: 152,
  phone: "optional",
  holdMinutes: 15,
  ticketsPerEmail: 20,
  organizerName: nothing,
  imprint: nothing,
  icpNumber: "",
  payAtDoor: false,
  correctDays: 0,
  transferDays: 0,
  exchangeDays: 3,
  cancelDays: 7,
  offerHours: 24,
} as const satisfies Partial<EventDetails>;
