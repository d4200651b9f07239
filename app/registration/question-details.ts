import { count, eq, inArray } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Reader, Tx } from "#db/open.ts";
import { answers, questions, questionTicketTypes, ticketTypes } from "#db/schema.server.ts";
import { placedAt } from "./positions.ts";
import type { Question } from "./questions.ts";

/** What an organizer says of a question; `place` counts from 1 in the list of all. */
export type QuestionDetails = Pick<
  Question,
  | "label"
  | "hint"
  | "kind"
  | "required"
  | "choices"
  | "shownForQuestionId"
  | "shownForChoice"
  | "active"
  | "ticketTypeIds"
> & { place: number };

export type QuestionRefusal =
  | "no_label"
  | "too_few_choices"
  | "unknown_ticket_type"
  | "depends_on_unknown"
  | "depends_on_later";

/**
 * Refuses a question without words, a choice among fewer than two, a ticket type of another event,
 * and one that hangs on an answer that cannot have been given before it. `others` are the event's
 * other questions in their order.
 */
export async function checkQuestion(
  tx: Tx,
  { eventId, others, details }: { eventId: string; others: Question[]; details: QuestionDetails },
): Promise<Result<undefined, QuestionRefusal>> {
  const { label, choices, kind, ticketTypeIds, shownForQuestionId, shownForChoice } = details;
  if (label.zh === "" && label.en === "") return refused("no_label");
  if (offersChoices(kind) && choices.length < 2) return refused("too_few_choices");
  const wanted = [...new Set(ticketTypeIds)];
  if (wanted.length > 0) {
    const types = await tx
      .select({ id: ticketTypes.id, eventId: ticketTypes.eventId })
      .from(ticketTypes)
      .where(inArray(ticketTypes.id, wanted));
    const own = types.filter((type) => type.eventId === eventId);
    if (own.length !== wanted.length) return refused("unknown_ticket_type");
  }
  if (shownForQuestionId === null) return ok();
  const at = others.findIndex((other) => other.id === shownForQuestionId);
  const other = others[at];
  if (!other || !canBeAnsweredWith(other, shownForChoice)) return refused("depends_on_unknown");
  return at < details.place - 1 ? ok() : refused("depends_on_later");
}

/** Whether this kind of question lists what may be answered. */
export function offersChoices(kind: Question["kind"]): boolean {
  return kind === "choice" || kind === "choices";
}

function canBeAnsweredWith(question: Question, choice: number | null): boolean {
  if (question.kind === "checkbox") return true;
  return offersChoices(question.kind) && choice !== null && choice < question.choices.length;
}

/** The row of a question: what does not belong to its kind is left out. */
export function questionRow(details: QuestionDetails) {
  const { place, ticketTypeIds, ...row } = details;
  const choices: Localized[] = offersChoices(details.kind) ? details.choices : [];
  const hangs = details.shownForQuestionId !== null;
  return { ...row, choices, shownForChoice: hangs ? details.shownForChoice : null };
}

/** Gives a question its place and its ticket types. A part of other verbs. */
export async function keepQuestionPlace(
  tx: Tx,
  {
    all,
    id,
    details,
  }: { all: { id: string; position: number }[]; id: string; details: QuestionDetails },
): Promise<void> {
  const ids = placedAt(
    all.map((question) => question.id),
    id,
    details.place,
  );
  for (const [position, one] of ids.entries()) {
    if (all.find((question) => question.id === one)?.position === position) continue;
    await tx.update(questions).set({ position }).where(eq(questions.id, one));
  }
  await tx.delete(questionTicketTypes).where(eq(questionTicketTypes.questionId, id));
  const types = [...new Set(details.ticketTypeIds)];
  if (types.length === 0) return;
  await tx
    .insert(questionTicketTypes)
    .values(types.map((ticketTypeId) => ({ questionId: id, ticketTypeId })));
}

/** How many tickets have an answer to this question. */
export async function answersTo(db: Reader, questionId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(answers)
    .where(eq(answers.questionId, questionId));
  return row?.n ?? 0;
}

/** What the form of this question shows, or of a new one (null): last, and asked of everyone. */
export function questionFields(
  question: Question | null,
  { all, types }: { all: Question[]; types: { id: string }[] },
): QuestionDetails {
  if (question) return { ...question, place: all.indexOf(question) + 1 };
  return {
    label: { zh: "", en: "" },
    hint: { zh: "", en: "" },
    kind: "text",
    required: false,
    choices: [],
    shownForQuestionId: null,
    shownForChoice: null,
    active: true,
    ticketTypeIds: types.map((type) => type.id),
    place: all.length + 1,
  };
}
