import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { answerTexts } from "./answer-texts.ts";
import { attendeeState } from "./attendee-states.ts";
import { amountOf } from "./order-amount.ts";
import { orderShownState } from "./order-states.ts";
import type { OrderWithTickets } from "./orders.ts";
import { answersOf, questionsOf } from "./questions.ts";

/** An order as its organizers see it at `now`, with what was answered; two queries. */
export async function organizerOrderView(
  db: Reader,
  order: OrderWithTickets,
  { lang, now }: { lang: Lang; now: Instant },
) {
  const questions = await questionsOf(db, order.eventId);
  const answers = await answersOf(
    db,
    order.tickets.map((ticket) => ticket.id),
  );
  const texts = answerTexts(questions, answers, lang);
  const valid = order.tickets.filter((ticket) => ticket.status === "valid");
  return {
    code: order.code,
    state: orderShownState(order, now),
    buyerName: order.buyerName,
    buyerEmail: order.buyerEmail,
    buyerPhone: order.buyerPhone,
    total: amountOf(order),
    currency: order.currency,
    payBy: order.payBy,
    source: order.source,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    expiresAt: order.expiresAt,
    /** How many tickets canceling it would cancel. */
    cancels: valid.length,
    tickets: order.tickets.map((ticket) => ({
      id: ticket.id,
      name: ticket.attendeeName,
      email: ticket.attendeeEmail,
      typeName: ticket.type.name,
      price: ticket.price,
      state: attendeeState(order, ticket, now),
      answers: questions.flatMap((question) => {
        const text = texts.get(ticket.id)?.get(question.id);
        return text ? [{ id: question.id, label: question.label, text }] : [];
      }),
    })),
  };
}

export type OrganizerOrderView = Awaited<ReturnType<typeof organizerOrderView>>;
