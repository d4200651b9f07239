import { formatDay } from "#app/lib/time.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { words } from "../organizer-wording.ts";

type MeetingSettingsFormProps = {
  settings: {
    isOpen: boolean;
    consent: "request" | "mutual_wish";
    days: { day: string; from: string; until: string }[];
    slotMinutes: number;
    gapMinutes: number;
    answerHours: number;
    /** A wall clock of the event's zone, or "". */
    closesAt: string;
  };
  slots: number;
  answer: FormAnswer | undefined;
};

/** When people meet at an event, and by which consent. */
export function MeetingSettingsForm({ settings, slots, answer }: MeetingSettingsFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, box } = filledWith(answer);
  const number = (name: "slotMinutes" | "gapMinutes" | "answerHours") => ({
    label: t[name],
    required: true,
    inputMode: "numeric" as const,
    look: "short" as const,
    ...one(name, String(settings[name])),
  });
  return (
    <form method="post" className="form">
      <ErrorSummary
        errors={answer?.errors}
        labels={{
          slotMinutes: t.slotMinutes,
          gapMinutes: t.gapMinutes,
          answerHours: t.answerHours,
          closesAt: t.closesAt,
        }}
      />
      <Checkbox label={t.isOpen} hint={t.isOpenHint} {...box("isOpen", settings.isOpen)} />
      <Choices
        kind="one"
        label={t.consent}
        hint={t.consentHint}
        required
        name="consent"
        error={answer?.errors.consent}
        values={[one("consent", settings.consent).value]}
        choices={(["request", "mutual_wish"] as const).map((value) => ({
          value,
          label: t.consents[value],
        }))}
      />
      <Section title={t.days} lead={`${t.daysHint} ${t.slots(slots)}`}>
        {settings.days.map(({ day, from, until }, at) => (
          <div className="form__pair" key={day}>
            <input type="hidden" name={`days[${at}].day`} value={day} />
            <Field
              label={t.from(formatDay(day, lang))}
              type="time"
              {...one(`days[${at}].from`, from)}
            />
            <Field
              label={t.until(formatDay(day, lang))}
              type="time"
              {...one(`days[${at}].until`, until)}
            />
          </div>
        ))}
        <div className="form__pair">
          <Field {...number("slotMinutes")} />
          <Field {...number("gapMinutes")} />
        </div>
      </Section>
      <Field {...number("answerHours")} />
      <Field
        label={t.closesAt}
        hint={t.closesAtHint}
        type="datetime-local"
        {...one("closesAt", settings.closesAt)}
      />
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
