import { localized } from "#app/lib/lang.ts";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { answerName, type PhoneRule } from "../attendee-form.ts";
import type { Question } from "../questions.ts";
import { words } from "../wording.ts";

type Typed = Record<string, string | string[]>;
type Errors = Record<string, string>;

/** Name, e-mail and phone of the buyer or of one attendee; `prefix` is `buyer` or `attendees[0]`. */
export function PersonFields(props: {
  prefix: string;
  phone: PhoneRule;
  typed: Typed;
  errors: Errors;
  autoComplete?: boolean;
  required?: boolean;
}) {
  const { prefix, phone, typed, errors, autoComplete, required = true } = props;
  const t = words[useLang()];
  const field = (part: string) => ({
    name: `${prefix}.${part}`,
    value: one(typed, `${prefix}.${part}`),
    error: errors[`${prefix}.${part}`],
  });
  return (
    <>
      <Field
        {...field("name")}
        label={t.name}
        required={required}
        maxLength={100}
        autoComplete={autoComplete ? "name" : "off"}
      />
      <Field
        {...field("email")}
        label={t.email}
        type="email"
        required={required}
        maxLength={254}
        autoComplete={autoComplete ? "email" : "off"}
      />
      {phone !== "hidden" && (
        <Field
          {...field("phone")}
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          required={required && phone === "required"}
          maxLength={30}
          autoComplete={autoComplete ? "tel" : "off"}
        />
      )}
    </>
  );
}

/** The questions asked for one attendee's ticket type. */
export function QuestionFields(props: {
  position: number;
  questions: Question[];
  typed: Typed;
  errors: Errors;
}) {
  return props.questions.map((question) => (
    <QuestionField key={question.id} question={question} {...props} />
  ));
}

function QuestionField(props: {
  position: number;
  question: Question;
  questions: Question[];
  typed: Typed;
  errors: Errors;
}) {
  const { position, question, questions, typed, errors } = props;
  const lang = useLang();
  const name = answerName(position, question.id);
  const wiring = {
    name,
    label: localized(question.label, lang),
    error: errors[name],
    required: question.required,
    shownWhen: shownWhen(position, question, questions),
    ...(localized(question.hint, lang) ? { hint: localized(question.hint, lang) } : {}),
  };
  if (question.kind === "text") {
    return <Field {...wiring} {...unforced(question)} value={one(typed, name)} maxLength={200} />;
  }
  if (question.kind === "long_text") {
    return (
      <TextArea {...wiring} {...unforced(question)} value={one(typed, name)} maxLength={2000} />
    );
  }
  if (question.kind === "checkbox") {
    return (
      <Checkbox {...wiring} {...unforced(question)} checked={one(typed, name) !== undefined} />
    );
  }
  return (
    <Choices
      {...wiring}
      {...unforced(question)}
      kind={question.kind === "choice" ? "one" : "several"}
      values={many(typed, name)}
      choices={question.choices.map((choice, index) => ({
        value: String(index),
        label: localized(choice, lang),
      }))}
    />
  );
}

/** A question that may not be asked at all must not stop a browser that runs no scripts. */
function unforced(question: Question): { required?: boolean } {
  return question.shownForQuestionId === null ? {} : { required: false };
}

function shownWhen(
  position: number,
  question: Question,
  questions: Question[],
): string | undefined {
  const other = questions.find(({ id }) => id === question.shownForQuestionId);
  if (!other) return undefined;
  const value = other.kind === "checkbox" ? "yes" : String(question.shownForChoice ?? 0);
  return `${answerName(position, other.id)}=${value}`;
}

function one(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return Array.isArray(value) ? value[0] : value;
}

function many(typed: Typed, name: string): string[] {
  const value = typed[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
