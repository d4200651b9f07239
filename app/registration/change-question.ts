import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { questions } from "#db/schema.server.ts";
import {
  answersTo,
  checkQuestion,
  keepQuestionPlace,
  offersChoices,
  type QuestionDetails,
  type QuestionRefusal,
  questionRow,
} from "./question-details.ts";
import { type Question, questionsOf } from "./questions.ts";

export type ChangeQuestionRefusal =
  | QuestionRefusal
  | "unknown_question"
  | "kind_is_answered"
  | "choices_are_answered"
  | "others_depend";

/**
 * Changes a question without changing what was answered: its kind, and how many choices it has,
 * stay once somebody answered (choices may be reworded and added at the end). Refuses to move it
 * behind a question that hangs on it, or to take away the choice that one hangs on.
 */
export async function changeQuestion(
  db: Db,
  {
    eventId,
    questionId,
    details,
    actor,
    now,
  }: {
    eventId: string;
    questionId: string;
    details: QuestionDetails;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<undefined, ChangeQuestionRefusal>> {
  return transact(db, async (tx): Promise<Result<undefined, ChangeQuestionRefusal>> => {
    const all = await questionsOf(tx, eventId);
    const before = all.find((question) => question.id === questionId);
    if (!before) return refused("unknown_question");
    const others = all.filter((question) => question !== before);
    const checked = await checkQuestion(tx, { eventId, others, details });
    if (!checked.ok) return checked;
    const answered = await answersTo(tx, questionId);
    if (answered > 0) {
      if (before.kind !== details.kind) return refused("kind_is_answered", { n: answered });
      const fewer = offersChoices(before.kind) && details.choices.length < before.choices.length;
      if (fewer) return refused("choices_are_answered", { n: answered });
    }
    if (others.some((other, at) => breaksOff(other, at, before, details))) {
      return refused("others_depend");
    }

    await tx.update(questions).set(questionRow(details)).where(eq(questions.id, questionId));
    await keepQuestionPlace(tx, { all, id: questionId, details });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_question",
      subject: { kind: "question", id: questionId },
      detail: { name: localized(details.label, "zh") },
      at: now,
    });
    return ok();
  });
}

/** Whether another question hangs on this one and could not be asked any more. */
function breaksOff(
  other: Question,
  at: number,
  before: Question,
  details: QuestionDetails,
): boolean {
  if (other.shownForQuestionId !== before.id) return false;
  if (at < details.place - 1) return true;
  if (details.kind === "checkbox") return before.kind !== "checkbox";
  return !offersChoices(details.kind) || (other.shownForChoice ?? 0) >= details.choices.length;
}
