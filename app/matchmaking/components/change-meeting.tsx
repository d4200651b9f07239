import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { dayWords } from "../day-wording.ts";
import type { MyMeetingView } from "../my-meeting-view.ts";

type ChangeProps = {
  /** The other side's. */
  name: string;
  change: NonNullable<MyMeetingView["change"]>;
  answer: FormAnswer | undefined;
};

/** Where somebody moves their meeting to a slot that suits both, or cancels it; or why they can not. */
export function ChangeMeeting({ name, change, answer }: ChangeProps) {
  const t = dayWords[useLang()];
  const { one } = filledWith(answer);
  if (change.why) {
    return (
      <Section title={t.change}>
        <p className="muted">{t.whyNot[change.why]}</p>
      </Section>
    );
  }
  return (
    <Section title={t.change} lead={t.changeUntil(change.until)}>
      {change.slots.length > 0 ? (
        <form method="post" className="stack stack--close">
          <input type="hidden" name="intent" value="move" />
          <Select
            {...one("startsAt", "")}
            label={t.to}
            empty={t.choose}
            options={change.slots}
            required
          />
          <div className="row">
            <Button icon="clock">{t.move}</Button>
          </div>
        </form>
      ) : (
        <p className="muted">{t.noSlots}</p>
      )}
      <div className="row">
        <Confirm intent="cancel" title={t.cancel}>
          {t.cancelLead(name)}
        </Confirm>
      </div>
    </Section>
  );
}
