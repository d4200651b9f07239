import type { Event } from "#app/event/events.ts";
import { spacedReference, transferReference } from "#app/lib/codes.ts";
import { addDays, dayOf, type Instant, second, startOfDay } from "#app/lib/time.ts";
import { type Order, orderStatus } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { type BankAccount, bankAccountOf } from "./bank-accounts.ts";
import { openExchange } from "./exchanges.ts";
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

type Payable = Pick<
  Order,
  "id" | "eventId" | "code" | "status" | "expiresAt" | "dueAt" | "total" | "payBy"
>;

/**
 * What a buyer who transfers has to know: to pay an order, or the difference that an exchange of a
 * paid one waits for; null where nothing is to be transferred, or not any more.
 */
export async function transferOf(db: Reader, order: Payable, now: Instant) {
  const owed = await owedOf(db, order, now);
  const account = owed && (await bankAccountOf(db, order.eventId));
  if (!account) return null;
  const { holder, bank, number, bic } = account;
  const reference = spacedReference(transferReference(order.code));
  return { ...{ holder, bank, number, bic }, reference, ...owed };
}

async function owedOf(db: Reader, order: Payable, now: Instant) {
  const status = orderStatus(order, now);
  if (status === "pending" && order.payBy === "transfer") {
    const received = netOf(await paymentsOf(db, order.id));
    return { dueAt: order.dueAt, amount: order.total - received, received };
  }
  const exchange = status === "paid" ? await openExchange(db, order.id, now) : null;
  if (exchange?.payBy !== "transfer") return null;
  return { dueAt: exchange.dueAt, amount: exchange.difference, received: 0 };
}
