import type { ReactNode } from "react";
import { type Lang, localized } from "#app/lib/lang.ts";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { Field, Select, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { answerName } from "../attendee-form.ts";
import { words } from "../checkout-wording.ts";
import type { Question } from "../questions.ts";
import { allTyped, oneTyped, type Typed } from "./typed-before.ts";

type Props = {
  position: number;
  question: Question;
  /** All that are asked with it: one of them may decide whether it is shown. */
  questions: Question[];
  typed: Typed;
  errors: Record<string, string>;
};

/** One question asked for an attendee's ticket type, as the control that suits its answers. */
export function QuestionField({ position, question, questions, typed, errors }: Props) {
  const lang = useLang();
  const name = answerName(position, question.id);
  const asksFor = questions.find(({ id }) => id === question.shownForQuestionId);
  const hint = hintOf(question, asksFor, lang);
  const wiring = {
    name,
    label: localized(question.label, lang),
    error: errors[name],
    required: question.required,
    shownWhen: asksFor && `${answerName(position, asksFor.id)}=${wantedValue(question, asksFor)}`,
    ...(hint === null ? {} : { hint }),
  };
  const choices = question.choices.map((choice, index) => ({
    value: String(index),
    label: localized(choice, lang),
  }));
  switch (question.kind) {
    case "text":
      return <Field {...wiring} value={oneTyped(typed, name)} />;
    case "long_text":
      return <TextArea {...wiring} rows={3} value={oneTyped(typed, name)} />;
    case "checkbox":
      return <Checkbox {...wiring} checked={oneTyped(typed, name) !== undefined} />;
    case "choices":
      return (
        <Choices
          {...wiring}
          kind="several"
          inRow
          values={allTyped(typed, name)}
          choices={choices}
        />
      );
    case "choice":
      // A radio button once chosen can not be left empty again; a list can.
      return question.required ? (
        <Choices {...wiring} kind="one" inRow values={allTyped(typed, name)} choices={choices} />
      ) : (
        <Select
          {...wiring}
          value={oneTyped(typed, name)}
          empty={words[lang].noAnswer}
          options={choices}
        />
      );
  }
}

function hintOf(
  question: Question,
  asksFor: Question | undefined,
  lang: Lang,
): NonNullable<ReactNode> | null {
  const hint = localized(question.hint, lang);
  const condition = asksFor && conditionOf(question, asksFor, lang);
  if (!hint && !condition) return null;
  return (
    <>
      {hint}
      {condition && <noscript> {condition}</noscript>}
    </>
  );
}

/** Where no script hides the question, a sentence says when it is meant. */
function conditionOf(question: Question, asksFor: Question, lang: Lang): string {
  const t = words[lang];
  if (asksFor.kind === "checkbox") return t.onlyIfTicked(localized(asksFor.label, lang));
  const choice = asksFor.choices[question.shownForChoice ?? 0];
  return choice ? t.onlyIfChosen(localized(choice, lang)) : "";
}

function wantedValue(question: Question, asksFor: Question): string {
  return asksFor.kind === "checkbox" ? "yes" : String(question.shownForChoice ?? 0);
}
