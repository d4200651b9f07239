import { type Lang, localized } from "#app/lib/lang.ts";
import { words } from "./organizer-wording.ts";
import type { Answer, Question } from "./questions.ts";

/** What was answered, as people read it: by ticket, then by question. */
export function answerTexts(
  questions: Question[],
  answers: Answer[],
  lang: Lang,
): Map<string, Map<string, string>> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const texts = new Map<string, Map<string, string>>();
  for (const { ticketId, questionId, value } of answers) {
    const question = byId.get(questionId);
    if (!question) continue;
    const own = texts.get(ticketId) ?? new Map<string, string>();
    texts.set(ticketId, own.set(questionId, answerText(question, value, lang)));
  }
  return texts;
}

/** One answer in words: choices by what they say in the reader's language. */
function answerText(
  { choices }: Pick<Question, "choices">,
  value: Answer["value"],
  lang: Lang,
): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? words[lang].yes : words[lang].no;
  return value
    .map((index) => choices[index])
    .map((choice) => (choice ? localized(choice, lang) : ""))
    .filter(Boolean)
    .join(lang === "zh" ? "、" : ", ");
}
