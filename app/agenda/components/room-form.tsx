import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { Span } from "../conflicts/plan.ts";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { listWords } from "../lists-wording.ts";
import { SpansField } from "./spans-field.tsx";

/** What the form of a room begins with. */
export type RoomFields = {
  version: number;
  name: Localized;
  capacity: string;
  position: string;
  floor: Localized;
  building: string;
  equipment: Localized;
  directions: Localized;
  description: Localized;
  closed: Span[];
};

type RoomFormProps = {
  fields: RoomFields;
  zone: string;
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** A room: what it is called, whom it holds, how one gets there. */
export function RoomForm({ fields, zone, isNew, answer }: RoomFormProps) {
  const lang = useLang();
  const t = formWords[lang];
  const { one, both } = filledWith(answer);
  return (
    <form method="post" className="form form--wide">
      <ErrorSummary
        errors={answer?.errors}
        labels={{ "name.zh": t.name, capacity: t.capacity, closed: t.closed }}
      />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={fields.version} />
      <InBoth label={t.name} max={100} {...both("name", fields.name)} />
      <div className="in-both">
        <Field
          label={t.capacity}
          type="number"
          min={1}
          max={1_000_000}
          {...one("capacity", fields.capacity)}
        />
        <Field
          label={t.position}
          hint={t.positionHint}
          type="number"
          min={0}
          required
          {...one("position", fields.position)}
        />
      </div>
      <div className="in-both">
        <Field
          label={t.building}
          hint={t.buildingHint}
          maxLength={100}
          {...one("building", fields.building)}
        />
      </div>
      <InBoth label={t.floor} max={100} {...both("floor", fields.floor)} />
      <InBoth
        label={t.directions}
        max={10_000}
        rows={3}
        {...both("directions", fields.directions)}
      />
      <InBoth label={t.equipment} max={300} {...both("equipment", fields.equipment)} />
      <InBoth
        label={t.description}
        max={10_000}
        rows={3}
        {...both("description", fields.description)}
      />
      <SpansField
        name="closed"
        label={t.closed}
        hint={t.closedHint}
        spans={fields.closed}
        zone={zone}
        answer={answer}
      />
      <ActionBar>
        <Button variant="primary">
          {isNew ? listWords[lang].newRoom : agendaWords[lang].save}
        </Button>
      </ActionBar>
    </form>
  );
}
