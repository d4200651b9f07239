import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { eventById } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { issuePapers } from "#app/papers/issue-papers.ts";
import type { TicketsThatCame } from "#app/registration/came.ts";
import { claimPlaces } from "#app/registration/claim-places.ts";
import {
  type ExchangePlan,
  type ExchangeRefusal,
  exchangePlan,
} from "#app/registration/exchange-plan.ts";
import { exchangeTicketWithin } from "#app/registration/exchange-ticket.ts";
import { lockedOrder } from "#app/registration/locked-order.ts";
import { markOrderPaid } from "#app/registration/mark-order-paid.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import { paymentWindow } from "#app/registration/place-order.ts";
import { type Db, type Tx, transact } from "#db/open.ts";
import { exchanges } from "#db/schema.server.ts";
import { dropExchanges } from "./drop-exchanges.ts";
import { exchangeMoney } from "./exchange-money.ts";
import { giveBack } from "./give-back.ts";
import { keepMore } from "./keep-more.ts";
import { paymentsOf } from "./payments.ts";
import { tellOfExchange } from "./tell-of-exchange.ts";
import { windowFor } from "./transfers.ts";

export type ExchangeTicketRefusal =
  | ExchangeRefusal
  | "already_came"
  | "already_ended"
  | "awaits_approval"
  | "payment_processing"
  | "no_way"
  | "sold_out";

type Asked = {
  orderId: string;
  ticketId: string;
  ticketTypeId: string;
  /** Buyers see what is on sale to all and stand in line; organizers pass both by. */
  by: "buyer" | "organizer";
  /** How a difference is to be paid; null where there is no way. */
  payBy: "online" | "transfer" | null;
  reason: string;
  /** Asked for a buyer; an organizer may exchange what came in. */
  came?: TicketsThatCame;
  actor: Actor;
  now: Instant;
};

/**
 * Exchanges a ticket for one of another type. At the same price, or while the order is not paid, it
 * is done at once; cheaper, what was paid too much goes back in the same transaction. Dearer, the
 * new place is held and the ticket stays as it is until the difference is paid, which is what is
 * answered (minor units; 0 where nothing is to be paid). A difference to transfer is waited for as
 * long as an order's money, and a letter says what to transfer where.
 */
export async function exchangeTicket(
  db: Db,
  asked: Asked,
): Promise<Result<number, ExchangeTicketRefusal>> {
  return caughtRefusal(() =>
    transact(db, async (tx): Promise<Result<number, ExchangeTicketRefusal>> => {
      const order = await lockedOrder(tx, asked.orderId);
      if (order.status !== "paid" && order.status !== "pending") return refused("already_ended");
      if (order.approval === "waiting") return refused("awaits_approval");
      const came = await asked.came?.(tx, [asked.ticketId]);
      if (came && came.size > 0) return refused("already_came");
      const paid = await paymentsOf(tx, order.id);
      if (paid.some(({ status }) => status === "processing")) return refused("payment_processing");
      const reach = asked.by === "buyer" ? "public" : "organizer";
      const planned = await exchangePlan(tx, { ...asked, order, reach });
      if (!planned.ok) return planned;
      const plan = planned.value;

      await dropExchanges(tx, order.id, asked.now);
      if (order.status === "paid" && plan.difference > 0)
        return awaitPayment(tx, order, plan, asked);
      const { reason, actor, now } = asked;
      const line = asked.by === "buyer" ? "kept" : "passed";
      await exchangeTicketWithin(tx, { order, plan, heldBy: null, line, reason, actor, now });
      const { back, keeps, pays } = exchangeMoney(order, paid, plan.difference);
      if (pays) {
        const marked = await markOrderPaid(tx, { orderId: order.id, actor, now });
        if (!marked.ok) throw new Refusal(marked);
      }
      await keepMore(tx, order.id, keeps);
      if (back > 0) {
        const due = { orderId: order.id, amount: back, kept: 0, cause: "changed" as const };
        await giveBack(tx, { ...due, reason, by: actor, now });
        await issuePapers(tx, { orderId: order.id, now });
      }
      return ok(0);
    }),
  );
}

async function awaitPayment(
  tx: Tx,
  order: OrderWithTickets,
  plan: ExchangePlan,
  { by, payBy, actor, now }: Asked,
): Promise<Result<number, ExchangeTicketRefusal>> {
  const id = newId(now);
  const { difference, ticket, type } = plan;
  const window = await windowOf(tx, { eventId: order.eventId, payBy, now });
  if (!payBy || !window) throw new Refusal(refused("no_way"));
  const { dueAt, expiresAt } = window;
  await tx.insert(exchanges).values({
    id,
    eventId: order.eventId,
    orderId: order.id,
    ticketId: ticket.id,
    ticketTypeId: type.id,
    difference,
    payBy,
    dueAt,
    remindedAt: null,
    state: "open",
    expiresAt,
    createdAt: now,
  });
  const line = by === "buyer" ? "kept" : "passed";
  await claimPlaces(tx, plan.added, { heldBy: id, expiresAt, now, line });
  if (payBy === "online") return ok(difference);
  await tellOfExchange(tx, { id, order, ticket, wanted: type.name }, { news: "due", now });
  await recordActivity(tx, {
    eventId: order.eventId,
    actor,
    verb: "promised_difference",
    subject: { kind: "ticket", id: ticket.id },
    detail: { code: order.code, name: ticket.attendeeName, amount: difference },
    at: now,
  });
  return ok(difference);
}

/** How long a difference is waited for; null where it cannot be paid in this way. */
async function windowOf(
  tx: Tx,
  { eventId, payBy, now }: { eventId: string; payBy: Asked["payBy"]; now: Instant },
): Promise<{ dueAt: Instant | null; expiresAt: Instant } | null> {
  if (payBy !== "transfer") return { dueAt: null, expiresAt: now + paymentWindow };
  const event = await eventById(tx, eventId);
  return event && windowFor(tx, event, now);
}
