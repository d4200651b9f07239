import type { Day, Instant } from "#app/lib/time.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { paymentsOf } from "./payments.ts";
import { planOf } from "./refund-plan.ts";
import { refundRuleOf } from "./refund-rules.ts";

/**
 * What canceling these tickets at `now` would give back under the event's rule, in minor units, and
 * whether any money is there to be given back.
 */
export async function refundOutlook(
  db: Reader,
  {
    order,
    event,
    ticketIds,
    now,
  }: {
    order: OrderWithTickets;
    event: { id: string; firstDay: Day; zone: string };
    ticketIds: string[];
    now: Instant;
  },
): Promise<{ back: number; received: boolean }> {
  const paid = await paymentsOf(db, order.id);
  const tickets = order.tickets.filter(({ id }) => ticketIds.includes(id));
  const rule = await refundRuleOf(db, event.id);
  const { back, purse } = planOf({ order, paid, tickets, event, rule, refund: "rule", now });
  return { back, received: purse.here > 0 };
}
