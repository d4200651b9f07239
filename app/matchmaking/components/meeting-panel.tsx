import { formatDay } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Row, Section } from "#app/ui/layout.tsx";
import type { HandOptions } from "../hand-options.ts";
import type { MeetingLine } from "../meeting-lines.ts";
import { planWords } from "../plan-wording.ts";

type MeetingPanelProps = {
  line: MeetingLine;
  /** Null where the two no longer agree to meet. */
  options: HandOptions | null;
  isOver: boolean;
  answer: FormAnswer | undefined;
};

/** One meeting: where it is, how it is moved, locked or canceled. */
export function MeetingPanel({ line, options, isOver, answer }: MeetingPanelProps) {
  const lang = useLang();
  const t = planWords[lang];
  const isStill = !line.isCanceled && !isOver;
  return (
    <>
      <Facts
        facts={[
          { name: t.when, value: `${formatDay(line.day, lang)} ${line.time}` },
          { name: t.where, value: line.where },
          { name: t.people, value: [line.aPeople, line.bPeople].filter(Boolean).join(" × ") },
        ]}
      />
      {line.isCanceled && <Badge tone="stop">{t.canceled}</Badge>}
      {isStill && (
        <form method="post" className="stack stack--close">
          <p className="muted">{t.lockHint}</p>
          <Row>
            <Button name="intent" value={line.locked ? "unlock" : "lock"} icon="lock">
              {line.locked ? t.unlock : t.lock}
            </Button>
          </Row>
        </form>
      )}
      {isStill && !line.locked && options && (
        <Section title={t.move}>
          <form method="post" className="form">
            <ErrorSummary errors={answer?.errors} labels={{ startsAt: t.when, table: t.where }} />
            <input type="hidden" name="version" value={line.version} />
            <WhereAndWhen
              options={options}
              startsAt={String(line.startsAt)}
              table={line.tableId ?? ""}
              answer={answer}
            />
            <Row>
              <Button variant="primary" name="intent" value="move">
                {t.moveDo}
              </Button>
            </Row>
          </form>
        </Section>
      )}
      {isStill && !line.locked && (
        <Section title={t.cancel}>
          <div>
            <Confirm intent="cancel" title={t.cancel}>
              {t.cancelWhy}
            </Confirm>
          </div>
        </Section>
      )}
    </>
  );
}

/** Slots and tables to choose from; what does not go says why. */
export function WhereAndWhen(props: {
  options: HandOptions;
  startsAt: string;
  table: string;
  answer: FormAnswer | undefined;
}) {
  const { options, startsAt, table, answer } = props;
  const t = planWords[useLang()];
  const { one } = filledWith(answer);
  return (
    <>
      <Select
        label={t.when}
        required
        empty={t.chooseSlot}
        options={options.slots}
        {...one("startsAt", startsAt)}
      />
      <Select
        label={t.where}
        empty={t.anyTable}
        options={options.tables}
        {...one("table", table)}
      />
    </>
  );
}
