import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newId } from "#app/lib/ids.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { questions } from "#db/schema.server.ts";
import {
  checkQuestion,
  keepQuestionPlace,
  type QuestionDetails,
  type QuestionRefusal,
  questionRow,
} from "./question-details.ts";
import { questionsOf } from "./questions.ts";

/** A new question is asked of everyone who registers from now on for one of its ticket types. */
export async function createQuestion(
  db: Db,
  {
    eventId,
    details,
    actor,
    now,
  }: { eventId: string; details: QuestionDetails; actor: Actor; now: Instant },
): Promise<Result<{ questionId: string }, QuestionRefusal>> {
  return transact(db, async (tx): Promise<Result<{ questionId: string }, QuestionRefusal>> => {
    const all = await questionsOf(tx, eventId);
    const checked = await checkQuestion(tx, { eventId, others: all, details });
    if (!checked.ok) return checked;

    const questionId = newId(now);
    await tx
      .insert(questions)
      .values({ id: questionId, eventId, ...questionRow(details), position: all.length });
    await keepQuestionPlace(tx, { all, id: questionId, details });
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "created_question",
      subject: { kind: "question", id: questionId },
      detail: { name: localized(details.label, "zh") },
      at: now,
    });
    return ok({ questionId });
  });
}
