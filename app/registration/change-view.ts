import type { Event } from "#app/event/events.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { attendeeFields } from "./attendee-fields.ts";
import { deadlineOf, mayStill } from "./change-rules.ts";
import { exchangePrices } from "./exchange-prices.ts";
import type { OrderWithTickets } from "./orders.ts";
import { answersOf, questionsFor, questionsOf } from "./questions.ts";
import { ticketTypesOnOffer } from "./ticket-types.ts";
import { openTransfers } from "./transfers.ts";

/** What a buyer may change about one ticket at `now`, and what each of it comes to. */
export async function changeView(
  db: Reader,
  {
    order,
    event,
    position,
    now,
  }: { order: OrderWithTickets; event: Event; position: number; now: Instant },
) {
  const ticket = order.tickets.find((one) => one.position === position);
  if (ticket?.status !== "valid") return null;
  if (order.status !== "paid" && order.status !== "pending") return null;
  const questions = questionsFor(await questionsOf(db, event.id), ticket.ticketTypeId);
  const answers = await answersOf(db, [ticket.id]);
  const transfer = (await openTransfers(db, [ticket.id], now)).get(ticket.id);
  const mine = ticket.transferredAt === null;
  const rule = (change: Parameters<typeof deadlineOf>[1]) => ({
    may: mine && mayStill(event, change, now),
    until: deadlineOf(event, change),
  });
  const exchange = rule("exchange");
  return {
    id: ticket.id,
    position,
    holder: ticket.attendeeName,
    typeName: ticket.type.name,
    passedOn: !mine,
    isPaid: order.status === "paid",
    isLast: order.tickets.filter(({ status }) => status === "valid").length === 1,
    form: { phone: event.phone, questions, stored: attendeeFields(ticket, answers) },
    correct: rule("correct"),
    transfer: {
      ...rule("transfer"),
      may: rule("transfer").may && order.status === "paid",
      to: transfer ? { name: transfer.toName, email: transfer.toEmail } : null,
    },
    exchange: {
      ...exchange,
      types: exchange.may ? await otherTypes(db, { event, ticket, now }) : [],
    },
    cancel: rule("cancel"),
  };
}

async function otherTypes(
  db: Reader,
  {
    event,
    ticket,
    now,
  }: { event: Event; ticket: OrderWithTickets["tickets"][number]; now: Instant },
) {
  const types = (await ticketTypesOnOffer(db, event.id, { accessCode: "", now })).filter(
    ({ id, state, needsApproval }) => {
      return id !== ticket.ticketTypeId && state === "on_sale" && !needsApproval;
    },
  );
  const priced = await exchangePrices(db, ticket, types);
  return priced.map(({ id, name, difference }) => ({ id, name, difference }));
}

export type ChangeView = NonNullable<Awaited<ReturnType<typeof changeView>>>;
