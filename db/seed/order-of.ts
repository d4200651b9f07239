import type { Event } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { limitKey } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import { type OrderRows, orderRows } from "#app/registration/order-rows.ts";
import { type Places, sumOf } from "#app/registration/places.ts";
import type { Question } from "#app/registration/questions.ts";
import type { TicketType } from "#app/registration/ticket-types.ts";
import type { ledgerEntries, payments } from "#db/schema.server.ts";
import { answersOf, backgroundOf } from "./answers-of.ts";
import type { QuestionKey } from "./asked.ts";
import { type Registration, unpaidTime } from "./registration-at.ts";

export type DemoOrder = OrderRows & {
  keeps: Places[];
  payments: (typeof payments.$inferInsert)[];
  movements: (typeof ledgerEntries.$inferInsert)[];
};

/**
 * A registration as the rows that buying, paying, approving and canceling would have left: places
 * are kept by who paid or will pay at the door, tickets of canceled orders are canceled, and
 * nobody gets a letter.
 */
export function orderOf(
  registration: Registration,
  of: {
    event: Event;
    type: TicketType;
    quotaIds: string[];
    questions: Map<QuestionKey, Question>;
    consentVersion: number | null;
  },
): DemoOrder {
  const { people, status, approval, placedAt, paidAt, endedAt, payBy, dice } = registration;
  const [buyer] = people;
  if (!buyer) throw new Error("an order without people");
  const { event, type, questions } = of;
  const background = backgroundOf(dice);
  const total = type.price * people.length;
  const places = of.quotaIds.map((quotaId) => ({ quotaId, quantity: people.length }));
  const keepsPlaces = status === "paid" || (status === "pending" && approval === "none");
  const rows = orderRows({
    id: newId(placedAt),
    event,
    status,
    approval,
    buyer,
    buyerKey: limitKey(buyer.email),
    lang: buyer.lang,
    total,
    payBy: total === 0 ? null : payBy,
    expiresAt: status === "expired" ? placedAt + unpaidTime : null,
    places: approval === "waiting" || approval === "declined" ? 0 : sumOf(places),
    consentVersion: of.consentVersion,
    source: "demo",
    attendees: people.map((person) => ({
      name: person.name,
      email: person.email,
      phone: person.phone,
      answers: answersOf(person, registration.type, { background, questions, dice }),
      ticketTypeId: type.id,
      price: type.price,
    })),
    now: placedAt,
  });
  const canceledAt = status === "canceled" ? endedAt : null;
  const received = paidAt === null || total === 0 ? [] : [paymentOf(rows.order, paidAt)];
  return {
    ...rows,
    order: { ...rows.order, paidAt, endedAt },
    tickets: canceledAt === null ? rows.tickets : rows.tickets.map((ticket) => canceled(ticket)),
    keeps: keepsPlaces ? places : [],
    payments: received,
    movements: received.map(movementOf),
  };

  function canceled(ticket: OrderRows["tickets"][number]) {
    return { ...ticket, status: "canceled" as const, canceledAt };
  }
}

function paymentOf(order: OrderRows["order"], at: Instant): DemoOrder["payments"][number] {
  return {
    id: newId(order.placedAt),
    eventId: order.eventId,
    orderId: order.id,
    provider: "test",
    status: "received",
    amount: order.total,
    refunded: 0,
    currency: order.currency,
    reference: `demo-${order.id}`,
    startedAt: order.placedAt,
    endedAt: at,
  };
}

function movementOf(payment: DemoOrder["payments"][number]): DemoOrder["movements"][number] {
  const { id, eventId, orderId, amount, currency, startedAt } = payment;
  const key = `payment:${id}`;
  const about = { eventId, orderId, paymentId: id, amount, currency, key };
  return { id: newId(startedAt), ...about, kind: "payment", at: payment.endedAt ?? startedAt };
}
