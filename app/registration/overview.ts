import type { Event } from "#app/event/events.ts";
import { dayOf, type Instant } from "#app/lib/time.ts";
import { letterCounts } from "#app/mail/letters.ts";
import type { Reader } from "#db/open.ts";
import { orderCounts } from "./order-list.ts";
import { salesOf } from "./sales.ts";
import { ticketTypesForOrganizers } from "./ticket-types.ts";

/** Days of sales that the overview draws. */
const daysShown = 30;

/** How an event stands at `now`: what was sold, and what waits for somebody. */
export async function overviewOf(
  db: Reader,
  event: Pick<Event, "id" | "zone" | "state">,
  now: Instant,
) {
  const sales = await salesOf(db, { eventId: event.id, zone: event.zone });
  const orders = await orderCounts(db, event.id, now);
  const types = await ticketTypesForOrganizers(db, event.id, now);
  const letters = await letterCounts(db, event.id);
  return {
    sold: sales.sold,
    revenue: sales.revenue,
    today: sales.days.find(({ day }) => day === dayOf(now, event.zone))?.sold ?? 0,
    types: types.map(({ id, name, left }) => ({
      id,
      name,
      left,
      sold: sales.types.find((type) => type.id === id)?.sold ?? 0,
    })),
    days: sales.days.slice(-daysShown),
    waiting: orders.waiting,
    pending: orders.pending,
    dead: letters.dead,
    isDraft: event.state === "draft",
  };
}

export type Overview = Awaited<ReturnType<typeof overviewOf>>;
