import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { PhoneRule } from "../attendee-form.ts";
import { words } from "../checkout-wording.ts";
import type { Question } from "../questions.ts";
import { QuestionField } from "./question-field.tsx";
import { oneTyped, type Typed } from "./typed-before.ts";

type OwnDetailsProps = {
  phone: PhoneRule;
  questions: Question[];
  typed: Typed;
  errors: Record<string, string>;
};

/** The fields of one attendee whose address is known: name, phone, answers. */
export function OwnDetails({ phone, questions, typed, errors }: OwnDetailsProps) {
  const t = words[useLang()];
  const field = (part: string) => ({
    name: `attendees[0].${part}`,
    value: oneTyped(typed, `attendees[0].${part}`),
    error: errors[`attendees[0].${part}`],
  });
  return (
    <>
      <Field {...field("name")} label={t.name} required autoComplete="name" />
      {phone !== "hidden" && (
        <Field
          {...field("phone")}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          required={phone === "required"}
          autoComplete="tel"
        />
      )}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          position={0}
          question={question}
          questions={questions}
          typed={typed}
          errors={errors}
        />
      ))}
    </>
  );
}

/** What each of these fields is called in the summary of what is wrong. */
export function ownDetailLabels(t: (typeof words)["zh"]): Record<string, string> {
  return { "attendees[0].name": t.name, "attendees[0].phone": t.phone };
}
