import { and, asc, count, eq } from "drizzle-orm";
import type { Lang, Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { orders } from "#db/schema.server.ts";
import { answerTexts } from "./answer-texts.ts";
import { ordersById } from "./orders.ts";
import { answersOf, questionsOf } from "./questions.ts";

export type Application = {
  id: string;
  code: string;
  buyerName: string;
  buyerEmail: string;
  placedAt: Instant;
  tickets: {
    id: string;
    name: string;
    typeName: Localized;
    answers: { id: string; label: Localized; text: string }[];
  }[];
};

/**
 * One page of the applications that wait for a decision, the oldest first, with what was answered,
 * and how many there are in all; seven queries, however many they are.
 */
export async function applicationsOf(
  db: Reader,
  eventId: string,
  { limit, offset, lang }: { limit: number; offset: number; lang: Lang },
): Promise<{ rows: Application[]; total: number }> {
  const waiting = and(
    eq(orders.eventId, eventId),
    eq(orders.status, "pending"),
    eq(orders.approval, "waiting"),
  );
  const [counted] = await db.select({ n: count() }).from(orders).where(waiting);
  const page = await db
    .select({ id: orders.id })
    .from(orders)
    .where(waiting)
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(limit)
    .offset(offset);
  const ids = page.map((row) => row.id);
  const found = await ordersById(db, ids);
  const questions = await questionsOf(db, eventId);
  const tickets = found.flatMap((order) => order.tickets.map((ticket) => ticket.id));
  const texts = answerTexts(questions, await answersOf(db, tickets), lang);
  const rows = found
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((order) => ({
      id: order.id,
      code: order.code,
      buyerName: order.buyerName,
      buyerEmail: order.buyerEmail,
      placedAt: order.placedAt,
      tickets: order.tickets.map((ticket) => ({
        id: ticket.id,
        name: ticket.attendeeName,
        typeName: ticket.type.name,
        answers: questions.flatMap((question) => {
          const text = texts.get(ticket.id)?.get(question.id);
          return text ? [{ id: question.id, label: question.label, text }] : [];
        }),
      })),
    }));
  return { rows, total: counted?.n ?? 0 };
}
