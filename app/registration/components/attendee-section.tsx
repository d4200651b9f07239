import { localized } from "#app/lib/lang.ts";
import { Choices } from "#app/ui/choices.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import type { Checkout } from "../checkout.server.ts";
import { words } from "../wording.ts";
import { PersonFields, QuestionFields } from "./attendee-fields.tsx";

type Props = {
  position: number;
  attendee: Checkout["attendees"][number];
  phone: Checkout["phone"];
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** One ticket's attendee: the contact, or someone else with fields of their own; then questions. */
export function AttendeeSection({ position, attendee, phone, typed, errors }: Props) {
  const lang = useLang();
  const t = words[lang];
  const prefix = `attendees[${position}]`;
  const who = typed[`${prefix}.who`] ?? (position === 0 ? "same" : "other");
  return (
    <Section title={t.attendee(position + 1, localized(attendee.typeName, lang))}>
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
        <PersonFields
          prefix={prefix}
          phone={phone}
          typed={typed}
          errors={errors}
          required={position > 0}
        />
      </div>
      <QuestionFields
        position={position}
        questions={attendee.questions}
        typed={typed}
        errors={errors}
      />
    </Section>
  );
}
