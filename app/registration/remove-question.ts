import { eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { localized } from "#app/lib/lang.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { questions } from "#db/schema.server.ts";
import { answersTo } from "./question-details.ts";
import { questionsOf } from "./questions.ts";

/**
 * Removes a question with everything that was answered to it. Refuses one that another question
 * hangs on.
 */
export async function removeQuestion(
  db: Db,
  {
    eventId,
    questionId,
    actor,
    now,
  }: { eventId: string; questionId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, "unknown_question" | "others_depend">> {
  return transact(db, async (tx) => {
    const all = await questionsOf(tx, eventId);
    const question = all.find((one) => one.id === questionId);
    if (!question) return refused("unknown_question");
    if (all.some((one) => one.shownForQuestionId === questionId)) return refused("others_depend");

    const answered = await answersTo(tx, questionId);
    await tx.delete(questions).where(eq(questions.id, questionId));
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "removed_question",
      subject: { kind: "question", id: questionId },
      detail: { name: localized(question.label, "zh"), count: answered },
      at: now,
    });
    return ok();
  });
}
