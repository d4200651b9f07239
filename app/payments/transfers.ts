import type { Event } from "#app/event/events.ts";
import { spacedReference, transferReference } from "#app/lib/codes.ts";
import { addDays, dayOf, type Instant, second, startOfDay } from "#app/lib/time.ts";
import { type Order, orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { type BankAccount, bankAccountOf } from "./bank-accounts.ts";
import { netOf, paymentsOf } from "./payments.ts";

/** Until when a transfer is waited for: `dueAt` is told, `expiresAt` is when the places go back. */
export type TransferWindow = { dueAt: Instant; expiresAt: Instant };

/**
 * How long a transfer that is promised at `now` is waited for: until the end of the day so many
 * days on, in the event's zone, and then for the days of grace, never beyond the first day of the
 * event. Null where no transfer would be due before that day.
 */
function transferWindow(
  account: Pick<BankAccount, "dueDays" | "graceDays">,
  event: Pick<Event, "firstDay" | "zone">,
  now: Instant,
): TransferWindow | null {
  const due = addDays(dayOf(now, event.zone), account.dueDays);
  if (due >= event.firstDay) return null;
  const end = addDays(due, account.graceDays + 1);
  const last = addDays(event.firstDay, 1);
  return {
    dueAt: startOfDay(addDays(due, 1), event.zone) - second,
    expiresAt: startOfDay([end, last].sort()[0] ?? end, event.zone),
  };
}

/** Whether and for how long an event takes transfers that are promised at `now`; one query. */
export async function windowFor(
  db: Reader,
  event: Pick<Event, "id" | "firstDay" | "zone">,
  now: Instant,
): Promise<TransferWindow | null> {
  const account = await bankAccountOf(db, event.id);
  return account && transferWindow(account, event, now);
}

/** What a buyer has to know to pay an order by transfer; null where nothing is to be paid any more. */
export async function transferOf(
  db: Reader,
  order: Pick<Order, "id" | "eventId" | "code" | "status" | "expiresAt" | "dueAt" | "total">,
  now: Instant,
) {
  if (orderStatus(order, now) !== "pending") return null;
  const account = await bankAccountOf(db, order.eventId);
  if (!account) return null;
  const { holder, bank, number, bic } = account;
  const received = netOf(await paymentsOf(db, order.id));
  return {
    ...{ holder, bank, number, bic },
    reference: spacedReference(transferReference(order.code)),
    dueAt: order.dueAt,
    amount: order.total - received,
    received,
  };
}
