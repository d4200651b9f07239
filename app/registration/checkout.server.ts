import { currentConsent } from "#app/event/consents.ts";
import type { Event } from "#app/event/events.ts";
import { pageEvent } from "#app/event/page-event.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Hold, placesOf, totalOf } from "./holds.ts";
import { questionsFor, questionsOf } from "./questions.ts";

/** A way to pay as the checkout offers it, in the reader's language. */
export type WayToPay = { value: string; label: string };

/** Everything the checkout of a hold asks and shows; ways to pay only where something costs. */
export async function checkoutOf(
  db: Reader,
  { hold, event, ways, now }: { hold: Hold; event: Event; ways: WayToPay[]; now: Instant },
) {
  const all = await questionsOf(db, event.id);
  const consent = await currentConsent(db, event.id);
  const total = totalOf(hold);
  const waits = hold.items.some((item) => item.type.needsApproval);
  return {
    event: pageEvent(event),
    currency: event.currency,
    phone: event.phone,
    expiresAt: hold.expiresAt,
    canExtend: hold.extendedAt === null,
    now,
    total,
    waits,
    ways: total > 0 && !waits ? ways : [],
    consent,
    lines: hold.items.map(({ type, quantity, price }) => ({
      id: type.id,
      name: type.name,
      quantity,
      amount: price * quantity,
    })),
    attendees: placesOf(hold).map((type) => ({
      typeName: type.name,
      questions: questionsFor(all, type.id),
    })),
  };
}

export type Checkout = Awaited<ReturnType<typeof checkoutOf>>;
