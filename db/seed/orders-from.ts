import { opensAt } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import { startOfDay } from "#app/lib/time.ts";
import type { Quota } from "#app/registration/quotas.ts";
import type { TicketType } from "#app/registration/ticket-types.ts";
import { type Arrivals, arrivalsOf } from "./arrivals.ts";
import { type DemoOrder, orderOf } from "./order-of.ts";
import { registrationAt } from "./registration-at.ts";
import type { Setting } from "./setting.ts";

/** How many places of a small quota the demo leaves to those who try it out. */
const spared = 6;

/**
 * The demo's orders from number `first` on, for `most` attendees exactly, with their arrivals. A
 * ticket type that is gone or full is replaced by the developer ticket, for which the hall widens.
 */
export function ordersFrom(
  first: number,
  { setting, most, now }: { setting: Setting; most: number; now: Instant },
): (DemoOrder & Arrivals)[] {
  const { event, types, questions, entrances, consentVersion } = setting;
  const opens = opensAt(event);
  const firstDay = startOfDay(event.firstDay, event.zone);
  const room = new Map(setting.quotas.map((quota) => [quota.id, quota.left - spared]));
  const made: (DemoOrder & Arrivals)[] = [];
  for (let left = most, n = first; left > 0; n++) {
    const registration = registrationAt(n, {
      now,
      firstDay,
      most: left,
      hasRoom: (key, places) => {
        const type = types.get(key);
        return type !== undefined && small(type).every((id) => (room.get(id) ?? 0) >= places);
      },
    });
    const type = types.get(registration.type);
    if (!type) throw new Error("the demo has no developer ticket left");
    const quotaIds = quotasFor(setting.quotas, type).map(({ id }) => id);
    const order = orderOf(registration, { event, type, quotaIds, questions, consentVersion });
    for (const { quotaId, quantity } of order.keeps) {
      room.set(quotaId, (room.get(quotaId) ?? 0) - quantity);
    }
    const arrivals = arrivalsOf(order, { opensAt: opens, entrances, now, dice: registration.dice });
    made.push({ ...order, ...arrivals });
    left -= registration.people.length;
  }
  return made;

  function small(type: TicketType): string[] {
    const of = quotasFor(setting.quotas, type);
    return of.filter(({ id }) => id !== setting.hall?.id).map(({ id }) => id);
  }
}

function quotasFor(quotas: Quota[], type: TicketType): Quota[] {
  return quotas
    .filter(({ ticketTypeIds }) => ticketTypeIds.includes(type.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
