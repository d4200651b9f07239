import { langTag } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel, Row } from "#app/ui/layout.tsx";
import { Progress } from "#app/ui/states.tsx";
import { planWords } from "../plan-wording.ts";

type PlanProgressProps = {
  running: {
    number: number;
    by: string;
    when: string;
    step: string;
    value: number;
    upperBound: number;
  };
  manages: boolean;
};

/** A plan that is worked out now: how far it has come, and the way to stop it. */
export function PlanProgress({ running, manages }: PlanProgressProps) {
  const lang = useLang();
  const t = planWords[lang];
  const count = (n: number) => n.toLocaleString(langTag(lang));
  const { number, by, when, step, value, upperBound } = running;
  const said = step in t.steps ? t.steps[step as keyof typeof t.steps] : t.steps.working;
  return (
    <Panel>
      <h2>{t.running(number)}</h2>
      <p className="muted">{t.runningSince(by, when)}</p>
      <p role="status">{said}</p>
      {upperBound > 0 && (
        <Progress
          label={t.figures.value}
          words={t.soFar(count(value), count(upperBound))}
          value={value}
          max={upperBound}
        />
      )}
      {manages && (
        <form method="post">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="number" value={number} />
          <Row>
            <Button variant="plain" icon="stop">
              {t.stop}
            </Button>
          </Row>
        </form>
      )}
    </Panel>
  );
}
