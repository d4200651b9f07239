import { asc, eq, inArray, sql } from "drizzle-orm";
import { prepared, type Reader } from "#db/open.ts";
import { answers, questions, questionTicketTypes } from "#db/schema.server.ts";

export type Question = typeof questions.$inferSelect & {
  /** The ticket types it is asked for. */
  ticketTypeIds: string[];
};
export type Answer = typeof answers.$inferSelect;

/** Every question of an event in the organizer's order, with the ticket types it is asked for. */
export async function questionsOf(db: Reader, eventId: string): Promise<Question[]> {
  const rows = await ofEvent(db).execute({ eventId });
  if (rows.length === 0) return [];
  const links = await linksOfEvent(db).execute({ eventId });
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

const ofEvent = prepared((db: Reader) =>
  db
    .select()
    .from(questions)
    .where(eq(questions.eventId, sql.placeholder("eventId")))
    .orderBy(asc(questions.position), asc(questions.id))
    .prepare("questions_of_event"),
);

const linksOfEvent = prepared((db: Reader) =>
  db
    .select({
      questionId: questionTicketTypes.questionId,
      ticketTypeId: questionTicketTypes.ticketTypeId,
    })
    .from(questionTicketTypes)
    .innerJoin(questions, eq(questions.id, questionTicketTypes.questionId))
    .where(eq(questions.eventId, sql.placeholder("eventId")))
    .prepare("question_types_of_event"),
);
