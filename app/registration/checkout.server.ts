import { currentConsent } from "#app/event/consents.ts";
import type { Event } from "#app/event/events.ts";
import { pageEvent } from "#app/event/page-event.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { type Hold, isLive, placesOf, priceToday } from "./holds.ts";
import { type Question, questionsFor, questionsOf } from "./questions.ts";

/** A way to pay as the checkout offers it, in the reader's language. */
export type WayToPay = { value: string; label: string };

/**
 * What stands in the way of ordering what is held: its time ran out, or its buyer was shown other
 * prices than today's. Keeping it again settles both.
 */
export type HoldTrouble = "ran_out" | "price_changed";

/**
 * Everything the checkout of a hold asks and shows, at today's prices; ways to pay only where
 * something costs. An application says how it will be paid once it is approved.
 */
export async function checkoutOf(
  db: Reader,
  { hold, event, ways, now }: { hold: Hold; event: Event; ways: WayToPay[]; now: Instant },
) {
  const all = await questionsOf(db, event.id);
  const consent = await currentConsent(db, event.id);
  const total = hold.items.reduce((sum, item) => sum + priceToday(item) * item.quantity, 0);
  const waits = hold.items.some((item) => item.type.needsApproval);
  return {
    event: pageEvent(event),
    currency: event.currency,
    phone: event.phone,
    expiresAt: hold.expiresAt,
    canExtend: hold.extendedAt === null,
    trouble: troubleOf(hold, now),
    now,
    total,
    waits,
    ways: total > 0 ? ways : [],
    consent,
    code: hold.items.find(({ voucher }) => voucher)?.voucher?.code ?? "",
    lines: hold.items.map((item) => ({
      id: item.type.id,
      name: item.type.name,
      quantity: item.quantity,
      amount: priceToday(item) * item.quantity,
      listAmount: item.type.price * item.quantity,
    })),
    attendees: placesOf(hold).map(
      (type): AskedPlace => ({
        typeName: type.name,
        questions: questionsFor(all, type.id),
      }),
    ),
  };
}

type AskedPlace = { typeName: Localized; questions: Question[] };

export type Checkout = Awaited<ReturnType<typeof checkoutOf>>;

function troubleOf(hold: Hold, now: Instant): HoldTrouble | null {
  if (!isLive(hold, now)) return "ran_out";
  return hold.items.some(({ type, listPrice }) => type.price !== listPrice)
    ? "price_changed"
    : null;
}
