import { asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { answers, questions, questionTicketTypes } from "#db/schema.server.ts";

export type Question = typeof questions.$inferSelect & {
  /** The ticket types it is asked for. */
  ticketTypeIds: string[];
};
export type Answer = typeof answers.$inferSelect;

/** Every question of an event in the organizer's order, with the ticket types it is asked for. */
export async function questionsOf(db: Reader, eventId: string): Promise<Question[]> {
  const rows = await db
    .select()
    .from(questions)
    .where(eq(questions.eventId, eventId))
    .orderBy(asc(questions.position), asc(questions.id));
  if (rows.length === 0) return [];
  const links = await db
    .select()
    .from(questionTicketTypes)
    .where(
      inArray(
        questionTicketTypes.questionId,
        rows.map((question) => question.id),
      ),
    );
  return rows.map((question) => ({
    ...question,
    ticketTypeIds: links
      .filter((link) => link.questionId === question.id)
      .map((link) => link.ticketTypeId),
  }));
}

/** The questions that are asked for a ticket type. */
export function questionsFor(all: Question[], ticketTypeId: string): Question[] {
  return all.filter((question) => question.active && question.ticketTypeIds.includes(ticketTypeId));
}

/** What was answered for these tickets. */
export async function answersOf(db: Reader, ticketIds: string[]): Promise<Answer[]> {
  if (ticketIds.length === 0) return [];
  return db.select().from(answers).where(inArray(answers.ticketId, ticketIds));
}
