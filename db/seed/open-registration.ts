import type { Event } from "#app/event/events.ts";
import { day, startOfDay } from "#app/lib/time.ts";
import { insertMany } from "#db/insert-many.ts";
import type { Tx } from "#db/open.ts";
import {
  questions,
  questionTicketTypes,
  quotas,
  quotaTicketTypes,
  ticketTypes,
} from "#db/schema.server.ts";
import { asked, questionKeys } from "./asked.ts";
import { limits, offers, type TypeKey, typeKeys } from "./offer.ts";
import { partId } from "./parts.ts";

/** Gives a new demo its ticket types, quotas and questions. A part of founding it. */
export async function openRegistration(tx: Tx, event: Event): Promise<void> {
  const typeIds = idsFor(event, typeKeys);
  await insertMany(
    tx,
    ticketTypes,
    typeKeys.map((key, n) => typeRow(event, typeIds[key], key, n)),
  );

  for (const [position, { name, size, types }] of limits.entries()) {
    const quotaId = partId(event, position);
    await tx.insert(quotas).values({ id: quotaId, eventId: event.id, name, size, claimed: 0 });
    const links = types.map((key) => ({ quotaId, ticketTypeId: typeIds[key] }));
    await insertMany(tx, quotaTicketTypes, links);
  }

  const questionIds = idsFor(event, questionKeys);
  for (const [position, key] of questionKeys.entries()) {
    const { shownFor, hint = { zh: "", en: "" }, choices = [], ...question } = asked[key];
    await tx.insert(questions).values({
      id: questionIds[key],
      eventId: event.id,
      label: question.label,
      hint,
      kind: question.kind,
      required: question.required ?? false,
      choices,
      shownForQuestionId: shownFor ? questionIds[shownFor.question] : null,
      shownForChoice: shownFor?.choice ?? null,
      position,
      active: true,
    });
    const links = question.types.map((type) => ({
      questionId: questionIds[key],
      ticketTypeId: typeIds[type],
    }));
    await insertMany(tx, questionTicketTypes, links);
  }
}

function typeRow(event: Event, id: string, key: TypeKey, position: number) {
  const offer = offers[key];
  const { endsDaysBefore } = offer;
  const start = startOfDay(event.firstDay, event.zone);
  return {
    id,
    eventId: event.id,
    name: offer.name,
    description: offer.description,
    price: offer.price,
    position,
    onSaleFrom: null,
    onSaleUntil: endsDaysBefore === undefined ? null : start - endsDaysBefore * day,
    perOrder: offer.perOrder,
    perEmail: offer.perEmail ?? null,
    accessCode: offer.accessCode ?? null,
    needsApproval: offer.needsApproval ?? false,
    active: true,
    createdAt: event.createdAt + position,
  };
}

function idsFor<Key extends string>(event: Event, keys: readonly Key[]): Record<Key, string> {
  const ids = keys.map((key, position) => [key, partId(event, position)] as const);
  return Object.fromEntries(ids) as Record<Key, string>;
}
