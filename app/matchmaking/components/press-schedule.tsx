import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { planWords } from "../plan-wording.ts";

type PressScheduleProps = {
  /** The seed that is proposed. */
  seed: number;
  /** Whether there are meetings that a plan could keep. */
  keeps: boolean;
  answer: FormAnswer | undefined;
};

/** The button that makes a plan, and its few choices. */
export function PressSchedule({ seed, keeps, answer }: PressScheduleProps) {
  const t = planWords[useLang()];
  const { one } = filledWith(answer);
  return (
    <form method="post" className="stack stack--close">
      <Row>
        {keeps && (
          <Button variant="primary" name="kind" value="kept" icon="again">
            {t.pressKept}
          </Button>
        )}
        <Button variant={keeps ? "quiet" : "primary"} name="kind" value="anew" icon="calendar">
          {keeps ? t.pressAnew : t.press}
        </Button>
      </Row>
      <details>
        <summary>{t.more}</summary>
        <Field
          label={t.seed}
          hint={t.seedHint}
          required
          inputMode="numeric"
          look="short"
          {...one("seed", String(seed))}
        />
      </details>
    </form>
  );
}
