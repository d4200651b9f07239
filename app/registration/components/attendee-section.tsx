import { localized } from "#app/lib/lang.ts";
import { Choices } from "#app/ui/choices.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../checkout-wording.ts";
import { PersonFields } from "./attendee-fields.tsx";
import { QuestionField } from "./question-field.tsx";

type Props = {
  position: number;
  /** The only attendee of the order needs no number. */
  alone: boolean;
  attendee: Checkout["attendees"][number];
  phone: Checkout["phone"];
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** One ticket's attendee: the contact, or someone else with fields of their own; then questions. */
export function AttendeeSection({ position, alone, attendee, phone, typed, errors }: Props) {
  const lang = useLang();
  const t = words[lang];
  const prefix = `attendees[${position}]`;
  const who = typed[`${prefix}.who`] ?? (position === 0 ? "same" : "other");
  const type = localized(attendee.typeName, lang);
  return (
    <Section title={alone ? t.onlyAttendee(type) : t.attendee(position + 1, type)}>
      <Choices
        name={`${prefix}.who`}
        kind="one"
        inRow
        required
        label={t.whose}
        values={[String(who)]}
        choices={[
          { value: "same", label: t.sameAsBuyer },
          { value: "other", label: t.someoneElse },
        ]}
      />
      <div className="stack" data-shown-when={`${prefix}.who=other`}>
        <noscript>
          <p className="muted">{t.onlyForSomeoneElse}</p>
        </noscript>
        <PersonFields prefix={prefix} phone={phone} typed={typed} errors={errors} />
      </div>
      {attendee.questions.map((question) => (
        <QuestionField
          key={question.id}
          position={position}
          question={question}
          questions={attendee.questions}
          typed={typed}
          errors={errors}
        />
      ))}
    </Section>
  );
}
