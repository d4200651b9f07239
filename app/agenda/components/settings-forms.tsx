import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import type { Span } from "../conflicts/plan.ts";
import { settingsWords } from "../settings-wording.ts";
import { SpansField } from "./spans-field.tsx";

/** Whoever only reads the agenda sees the same, and cannot send it. */
type FormProps = { manages: boolean; answer: FormAnswer | undefined };

/** From when until when there is program on each day. */
export function DaysForm(props: FormProps & { days: Span[]; zone: string }) {
  const { days, zone, manages, answer } = props;
  const t = settingsWords[useLang()];
  return (
    <Section title={t.days}>
      <form method="post">
        <fieldset className="form" disabled={!manages}>
          <SpansField
            name="days"
            label={t.daysLabel}
            hint={t.daysHint}
            spans={days}
            zone={zone}
            answer={answer}
          />
          {manages && (
            <Row>
              <Button variant="primary" name="intent" value="days">
                {t.saveDays}
              </Button>
            </Row>
          )}
        </fieldset>
      </form>
    </Section>
  );
}

/** In which languages the program is written: what is missing in another is no conflict. */
export function LanguagesForm({ writtenIn, manages, answer }: FormProps & { writtenIn: string }) {
  const t = settingsWords[useLang()];
  const { value, error } = filledWith(answer).one("writtenIn", writtenIn);
  return (
    <Section title={t.languages}>
      <form method="post">
        <fieldset className="form" disabled={!manages}>
          <Choices
            name="writtenIn"
            kind="one"
            label={t.writtenIn}
            hint={t.writtenInHint}
            required
            error={error}
            values={[value]}
            choices={[
              { value: "both", label: t.inBoth },
              { value: "zh", label: t.inChinese },
              { value: "en", label: t.inEnglish },
            ]}
          />
          {manages && (
            <Row>
              <Button variant="primary" name="intent" value="languages">
                {t.saveLanguages}
              </Button>
            </Row>
          )}
        </fieldset>
      </form>
    </Section>
  );
}

/** How long a seat is kept for whoever booked it. */
export function SeatsForm({ minutes, manages, answer }: FormProps & { minutes: number }) {
  const t = settingsWords[useLang()];
  const { one } = filledWith(answer);
  return (
    <Section title={t.seats}>
      <form method="post">
        <fieldset className="form" disabled={!manages}>
          <Field
            look="short"
            inputMode="numeric"
            label={t.minutes}
            hint={t.minutesHint}
            required
            {...one("minutes", String(minutes))}
          />
          {manages && (
            <Row>
              <Button variant="primary" name="intent" value="seats">
                {t.saveSeats}
              </Button>
            </Row>
          )}
        </fieldset>
      </form>
    </Section>
  );
}
