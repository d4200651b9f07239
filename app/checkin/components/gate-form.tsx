import { type Localized, localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { words } from "../organizer-wording.ts";

type GateFormProps = {
  fields: { name: Localized; list: string; takesMoney: boolean };
  /** This reader decides where money is taken. */
  money: boolean;
  lists: { id: string; name: Localized }[];
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** What a gate is called, and which check-in list it follows. */
export function GateForm({ fields, money, lists, isNew, answer }: GateFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, both, box } = filledWith(answer);
  return (
    <form method="post" className="form">
      <ErrorSummary errors={answer?.errors} labels={{ "name.zh": t.gateName, list: t.gateList }} />
      <InBoth label={t.gateName} hint={t.gateNameHint} max={80} {...both("name", fields.name)} />
      <Select
        label={t.gateList}
        {...(isNew ? {} : { hint: t.gateChangeLead })}
        required
        options={lists.map(({ id, name }) => ({ value: id, label: localized(name, lang) }))}
        {...one("list", fields.list)}
      />
      {money && (
        <Checkbox
          label={t.takesMoney}
          hint={t.takesMoneyHint}
          {...box("takesMoney", fields.takesMoney)}
        />
      )}
      <ActionBar>
        <Button variant="primary">{isNew ? t.newGate : t.save}</Button>
      </ActionBar>
    </form>
  );
}
