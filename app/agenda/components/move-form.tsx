import { localized } from "#app/lib/lang.ts";
import { formatDay } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { boardWords } from "../editor-wording.ts";
import type { OpenSession } from "../open-session.ts";

type MoveFormProps = {
  session: OpenSession;
  action: string;
  days: { date: string }[];
  rooms: { key: string; name: { zh: string; en: string } }[];
  answer: FormAnswer | undefined;
};

/** Day, room, start and length of a session: the same as dragging it, for every hand. */
export function MoveForm({ session, action, days, rooms, answer }: MoveFormProps) {
  const lang = useLang();
  const t = boardWords[lang];
  const { one } = filledWith(answer);
  const { at, isPlaced } = session;
  const kept = (
    <>
      <input type="hidden" name="session" value={session.key} />
      <input type="hidden" name="version" value={session.version} />
    </>
  );
  return (
    <>
      <ErrorSummary
        errors={answer?.errors}
        labels={{ day: t.day, room: t.room, start: t.start, minutes: t.minutes }}
      />
      <form method="post" action={action} className="stack" data-in-place="">
        <input type="hidden" name="intent" value="move" />
        {kept}
        <div className="move">
          <Select
            label={t.day}
            required
            options={days.map(({ date }) => ({ value: date, label: formatDay(date, lang) }))}
            {...one("day", at.day)}
          />
          <Select
            label={t.room}
            required
            options={[
              ...rooms.map(({ key, name }) => ({ value: key, label: localized(name, lang) })),
              { value: "", label: t.noRoom },
            ]}
            {...one("room", at.room)}
          />
          <Field label={t.start} type="time" step={300} required {...one("start", at.start)} />
          <Field
            label={t.minutes}
            type="number"
            min={1}
            max={1440}
            required
            {...one("minutes", String(at.minutes))}
          />
        </div>
        <p className="muted">{t.startHint}</p>
        <Row>
          <Button variant="primary" icon="check">
            {isPlaced ? t.moveNow : t.placeNow}
          </Button>
        </Row>
      </form>
      {isPlaced && (
        <form method="post" action={action} data-in-place="">
          <input type="hidden" name="intent" value="aside" />
          {kept}
          <Button icon="remove">{t.takeOff}</Button>
        </form>
      )}
    </>
  );
}
