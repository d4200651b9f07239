import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { PhoneRule } from "../attendee-form.ts";
import { words } from "../attendees-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import type { Question } from "../questions.ts";
import { PersonFields } from "./attendee-fields.tsx";
import type { FormAnswer } from "./filled.ts";
import { QuestionField } from "./question-field.tsx";

type AttendeeCorrectionProps = {
  phone: PhoneRule;
  questions: Question[];
  /** What is stored, as the form would have sent it. */
  stored: Record<string, string | string[]>;
  /** Whether the order's contact has the same address. */
  isBuyer: boolean;
  answer: FormAnswer | undefined;
};

/** Who comes on a ticket and what they answered, to be corrected. */
export function AttendeeCorrection(props: AttendeeCorrectionProps) {
  const { phone, questions, stored, isBuyer, answer } = props;
  const lang = useLang();
  const t = words[lang];
  const wasTyped = Object.keys(answer?.typed ?? {}).length > 0;
  const typed = wasTyped ? (answer?.typed ?? {}) : stored;
  const errors = answer?.errors ?? {};
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="correct" />
      <ErrorSummary
        errors={errors}
        labels={{
          "attendees[0].name": shared[lang].name,
          "attendees[0].email": shared[lang].email,
          "attendees[0].phone": shared[lang].phone,
        }}
      />
      <PersonFields
        prefix="attendees[0]"
        phone={phone === "required" ? "optional" : phone}
        typed={typed}
        errors={errors}
      />
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          position={0}
          question={{ ...question, required: false }}
          questions={questions}
          typed={typed}
          errors={errors}
        />
      ))}
      {isBuyer && <Checkbox name="buyerToo" label={t.buyerToo} hint={t.buyerTooHint} checked />}
      <ActionBar>
        <Button variant="primary">{shared[lang].save}</Button>
      </ActionBar>
    </form>
  );
}
