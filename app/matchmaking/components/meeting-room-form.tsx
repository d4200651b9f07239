import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { planWords } from "../plan-wording.ts";

export type MeetingRoomFields = {
  name: Localized;
  building: string;
  way: Localized;
  /** Ranges such as `1–60, 64`. */
  numbers: string;
  outOfOrder: string;
  booths: { number: number; partyId: string }[];
};

type MeetingRoomFormProps = {
  fields: MeetingRoomFields;
  parties: { value: string; label: string }[];
  answer: FormAnswer | undefined;
};

/** How many empty lines wait for another booth. */
const spare = 3;

/** A room with its tables: many at once, those out of order, and whose own some are. */
export function MeetingRoomForm({ fields, parties, answer }: MeetingRoomFormProps) {
  const t = planWords[useLang()];
  const { one, both } = filledWith(answer);
  const lines = [
    ...fields.booths.map(({ number, partyId }) => ({ number: String(number), party: partyId })),
    ...Array.from({ length: spare }, () => ({ number: "", party: "" })),
  ].map((line, at) => ({ ...line, name: `booths[${at}]` }));
  return (
    <form method="post" className="form form--wide">
      <ErrorSummary
        errors={answer?.errors}
        labels={{ "name.zh": t.roomName, numbers: t.numbers, outOfOrder: t.outOfOrder }}
      />
      <input type="hidden" name="intent" value="save" />
      <InBoth label={t.roomName} max={80} {...both("name", fields.name)} />
      <Field
        label={t.numbers}
        hint={t.numbersHint}
        required
        maxLength={400}
        {...one("numbers", fields.numbers)}
      />
      <Field
        label={t.outOfOrder}
        hint={t.outOfOrderHint}
        maxLength={400}
        {...one("outOfOrder", fields.outOfOrder)}
      />
      <Field
        label={t.building}
        hint={t.buildingHint}
        maxLength={60}
        {...one("building", fields.building)}
      />
      <InBoth label={t.way} hint={t.wayHint} max={200} {...both("way", fields.way)} />
      <Section title={t.booths} lead={t.boothsHint}>
        {lines.map((line) => (
          <div className="form__pair" key={line.name}>
            <Field
              label={t.boothNumber}
              inputMode="numeric"
              look="short"
              {...one(`${line.name}.number`, line.number)}
            />
            <Select
              label={t.boothParty}
              empty={t.nobody}
              options={parties}
              {...one(`${line.name}.party`, line.party)}
            />
          </div>
        ))}
      </Section>
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
