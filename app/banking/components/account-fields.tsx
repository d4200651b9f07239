import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { words } from "../wording.ts";

type Account = {
  holder: string;
  bank: string;
  number: string;
  bic: string;
  dueDays: number;
  remindDays: number;
  graceDays: number;
};

const usual = { dueDays: 7, remindDays: 2, graceDays: 3 };

/** The account to which buyers transfer, and how long that may take. */
export function AccountFields(props: { account: Account | null; answer: FormAnswer | undefined }) {
  const t = words[useLang()];
  const { one } = filledWith(props.answer);
  const stored = { holder: "", bank: "", number: "", bic: "", ...usual, ...props.account };
  const days = [
    { name: "dueDays", label: t.dueDays, hint: t.dueHint },
    { name: "remindDays", label: t.remindDays, hint: t.remindHint },
    { name: "graceDays", label: t.graceDays, hint: t.graceHint },
  ] as const;
  return (
    <form method="post" className="form">
      <ErrorSummary
        errors={props.answer?.errors}
        labels={{
          holder: t.holder,
          bank: t.bank,
          number: t.number,
          bic: t.bic,
          ...Object.fromEntries(days.map(({ name, label }) => [name, label])),
        }}
      />
      <Field label={t.holder} required maxLength={120} {...one("holder", stored.holder)} />
      <Field label={t.bank} required maxLength={120} {...one("bank", stored.bank)} />
      <Field
        label={t.number}
        hint={t.numberHint}
        required
        autoComplete="off"
        maxLength={60}
        {...one("number", stored.number)}
      />
      <Field
        label={t.bic}
        hint={t.bicHint}
        autoComplete="off"
        maxLength={40}
        {...one("bic", stored.bic)}
      />
      {days.map(({ name, label, hint }) => (
        <Field
          key={name}
          label={label}
          hint={hint}
          required
          inputMode="numeric"
          look="short"
          {...one(name, String(stored[name]))}
        />
      ))}
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
