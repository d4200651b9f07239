import { day, hour, type Instant, minute } from "#app/lib/time.ts";
import type { Order } from "#app/registration/orders.ts";
import { type Dice, diceOf } from "./dice.ts";
import type { Person } from "./name-parts.ts";
import { personAt } from "./names.ts";
import { offers, type TypeKey, typeKeys } from "./offer.ts";

/** One of the demo's orders before it has ids and secrets. */
export type Registration = {
  type: TypeKey;
  people: (Person & { email: string; phone: string })[];
  status: Order["status"];
  approval: Order["approval"];
  payBy: string | null;
  placedAt: Instant;
  paidAt: Instant | null;
  endedAt: Instant | null;
  /** Throws on for whoever decides about answers and arrivals. */
  dice: Dice;
};

/** When an online order that nobody paid ran out, in ms after it was placed. */
export const unpaidTime = 35 * minute;

/**
 * The demo's order number `n`: the same number is the same people with the same ticket type
 * everywhere, placed within the eight weeks before `now`. `hasRoom` may send it to another type,
 * the developer ticket; at most `most` people come in it.
 */
export function registrationAt(
  n: number,
  at: {
    now: Instant;
    firstDay: Instant;
    most: number;
    hasRoom: (type: TypeKey, places: number) => boolean;
  },
): Registration {
  const dice = diceOf(n);
  const wished = typeAt(dice);
  const together = Math.min(partySize(dice, offers[wished].mostTogether), at.most);
  const type = at.hasRoom(wished, together) ? wished : "developer";
  const people = Array.from({ length: together }, (_, position) => {
    const person = personAt(position === 0 ? n : -1, dice);
    const email = `${person.latin}.${n}${position === 0 ? "" : `.${position}`}@example.com`;
    return { ...person, email, phone: phoneOf(dice) };
  });
  const placedAt = placedBefore(dice, type, at);
  return { type, people, placedAt, ...stateOf(dice, type, { placedAt, now: at.now }), dice };
}

function typeAt(dice: Dice): TypeKey {
  let left = dice.next();
  for (const key of typeKeys) {
    left -= offers[key].share;
    if (left < 0) return key;
  }
  return "developer";
}

function partySize(dice: Dice, most: number): number {
  const thrown = dice.next();
  if (thrown < 0.76) return 1;
  return Math.min(most, thrown < 0.88 ? 2 : 3 + dice.below(6));
}

/** Nobody in China has a number that begins with 100, so that no message can reach anyone. */
function phoneOf(dice: Dice): string {
  const number = String(dice.below(100_000_000)).padStart(8, "0");
  return dice.next() < 0.7 ? `+86100${number}` : "";
}

/** Most come late; early birds until their sale ended. */
function placedBefore(
  dice: Dice,
  type: TypeKey,
  { now, firstDay }: { now: Instant; firstDay: Instant },
): Instant {
  const ends = offers[type].endsDaysBefore;
  const until = ends === undefined ? now : Math.min(now, firstDay - ends * day);
  const span = firstDay - 56 * day < until ? until - (firstDay - 56 * day) : day;
  return Math.round(until - 3 * minute - (span - hour) * dice.next() ** 1.6);
}

type State = Pick<Registration, "status" | "approval" | "payBy" | "paidAt" | "endedAt">;

function stateOf(
  dice: Dice,
  type: TypeKey,
  { placedAt, now }: { placedAt: Instant; now: Instant },
): State {
  const { price, needsApproval, endsDaysBefore } = offers[type];
  const later = (ms: number) => Math.min(now, Math.round(placedAt + ms * (0.2 + dice.next())));
  const open = { approval: "none", payBy: null, paidAt: null, endedAt: null } as const;
  const thrown = dice.next();
  if (needsApproval) {
    if (thrown < 0.35) return { ...open, status: "pending", approval: "waiting" };
    if (thrown < 0.45) {
      return { ...open, status: "canceled", approval: "declined", endedAt: later(day) };
    }
    return { ...open, status: "paid", approval: "approved", paidAt: later(day) };
  }
  if (thrown < 0.03) return { ...open, status: "canceled", endedAt: later(4 * day) };
  if (price === 0) return { ...open, status: "paid", paidAt: placedAt };
  if (thrown < 0.05 && placedAt + unpaidTime < now) {
    return { ...open, status: "expired", payBy: "test", endedAt: placedAt + unpaidTime };
  }
  if (thrown < 0.1 && endsDaysBefore === undefined) {
    return { ...open, status: "pending", payBy: "door" };
  }
  return { ...open, status: "paid", payBy: "test", paidAt: later(5 * minute) };
}
