import type { Localized } from "#app/lib/lang.ts";
import type { NewAnswer } from "#app/registration/order-rows.ts";
import type { Question } from "#app/registration/questions.ts";
import { asked, type QuestionKey, questionKeys } from "./asked.ts";
import type { Dice } from "./dice.ts";
import type { Person } from "./name-parts.ts";
import type { TypeKey } from "./offer.ts";
import { communities, companies, investors, schools } from "./organizations.ts";

/** What people who came together have in common. */
export type Background = Record<"company" | "community" | "school" | "firm", Localized>;

/** Where a party of people comes from. */
export function backgroundOf(dice: Dice): Background {
  return {
    company: dice.of(companies),
    community: dice.of(communities),
    school: dice.of(schools),
    firm: dice.of(investors),
  };
}

/**
 * What one of them answered to the questions of the ticket type, as far as these still are what
 * the demo asked; a question that was not shown has no answer.
 */
export function answersOf(
  person: Person,
  type: TypeKey,
  of: { background: Background; questions: Map<QuestionKey, Question>; dice: Dice },
): NewAnswer[] {
  const role = type === "community" ? communityRole : of.dice.below(communityRole + 1);
  return questionKeys.flatMap((key): NewAnswer[] => {
    const question = of.questions.get(key);
    if (!question || !asked[key].types.includes(type)) return [];
    if (question.kind !== asked[key].kind) return [];
    if (key === "community" && role !== communityRole) return [];
    const value = key === "role" ? [role] : answerTo(key, { ...of, person });
    const choices = Array.isArray(value) ? value : [];
    if (value === null || choices.some((choice) => choice >= question.choices.length)) return [];
    return [{ questionId: question.id, value }];
  });
}

const communityRole = asked.community.shownFor?.choice ?? 0;

function answerTo(
  key: QuestionKey,
  { person, background, dice }: { person: Person; background: Background; dice: Dice },
): NewAnswer["value"] | null {
  const { kind, choices = [] } = asked[key];
  if (key === "company" || key === "community" || key === "school" || key === "firm") {
    return background[key][person.lang];
  }
  if (kind === "checkbox") return dice.next() < 0.15 ? true : null;
  if (kind === "choice") return [dice.next() < 0.7 ? 0 : dice.below(choices.length)];
  const first = dice.below(choices.length);
  const second = dice.below(choices.length);
  return first === second ? [first] : [Math.min(first, second), Math.max(first, second)];
}
