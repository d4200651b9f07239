import { formatDay } from "#app/lib/time.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { dayParts, type MeetingRules } from "../availability.ts";
import type { CalendarDay } from "../calendar-view.ts";
import { words } from "../wording.ts";

type AvailabilityFormProps = {
  rules: MeetingRules;
  days: CalendarDay[];
  answer: FormAnswer | undefined;
};

/** When someone can meet: every slot of the event, what takes it, and what they want at most. */
export function AvailabilityForm({ rules, days, answer }: AvailabilityFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  const text = (n: number | null) => (n === null ? "" : String(n));
  if (days.length === 0) return <EmptyState icon="clock" title={t.noSlotsYet} />;
  return (
    <form method="post" className="form">
      <ErrorSummary errors={answer?.errors} labels={{ most: t.most, breakAfter: t.breakAfter }} />
      <Choices
        kind="one"
        label={t.part}
        required
        inRow
        name="part"
        error={answer?.errors.part}
        values={[one("part", rules.part).value]}
        choices={dayParts.map((value) => ({ value, label: t.parts[value] }))}
      />
      <div className="form__pair">
        <Field
          label={t.most}
          hint={t.mostHint}
          inputMode="numeric"
          look="short"
          {...one("most", text(rules.most))}
        />
        <Field
          label={t.breakAfter}
          hint={t.breakAfterHint}
          inputMode="numeric"
          look="short"
          {...one("breakAfter", text(rules.breakAfter))}
        />
      </div>
      {days.map(({ day, slots }) => (
        <Section key={day} title={formatDay(day, lang)} lead={t.busyHint}>
          <ul className="slots">
            {slots.map((slot) => (
              <li key={slot.value} className={`slot slot--${slot.state}`}>
                {slot.state === "taken" && slot.taken ? (
                  <span className="slot__words">
                    <b className="figures">{slot.time}</b> {t.takenBy[slot.taken]}
                  </span>
                ) : (
                  <label className="slot__words">
                    <input
                      type="checkbox"
                      name="busy"
                      value={slot.value}
                      defaultChecked={slot.state === "busy"}
                      aria-label={t.busyAt(slot.time)}
                    />
                    <b className="figures">{slot.time}</b>{" "}
                    <span>
                      {slot.state === "outside"
                        ? t.outside
                        : t[slot.state === "busy" ? "busy" : "free"]}
                    </span>
                  </label>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
