import { formatMoney } from "#app/lib/money.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { words } from "../organizer-wording.ts";

type RuleFormProps = {
  currency: string;
  example: { price: number; back: number; kept: number };
  stored: {
    steps: ({ daysBefore: number; percent: number } | null)[];
    keptFixed: string;
    keptPercent: number;
    confirmAbove: string;
  };
  answer: FormAnswer | undefined;
};

/** What a ticket that is given back returns: steps by day, and what is kept of each. */
export function RuleForm({ currency, example, stored, answer }: RuleFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  const money = (amount: number) => formatMoney(amount, currency, lang);
  const labels = {
    keptFixed: t.keptFixed,
    keptPercent: t.keptPercent,
    confirmAbove: t.confirmAbove,
    ...Object.fromEntries(
      stored.steps.flatMap((_, n) => [
        [`steps[${n}].daysBefore`, t.daysBefore],
        [`steps[${n}].percent`, t.percent],
      ]),
    ),
  };
  return (
    <form method="post" className="form">
      <ErrorSummary errors={answer?.errors} labels={labels} />
      {example.price > 0 && (
        <Notice tone="info">
          {t.example(money(example.price), money(example.back), money(example.kept))}
        </Notice>
      )}
      <Section title={t.steps} lead={t.stepsHint}>
        {stored.steps.map((step, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name
          <Row key={n}>
            <Field
              label={t.daysBefore}
              inputMode="numeric"
              look="short"
              autoComplete="off"
              {...one(`steps[${n}].daysBefore`, step ? String(step.daysBefore) : "")}
            />
            <Field
              label={t.percent}
              inputMode="numeric"
              look="short"
              autoComplete="off"
              {...one(`steps[${n}].percent`, step ? String(step.percent) : "")}
            />
          </Row>
        ))}
      </Section>
      <Field
        label={`${t.keptFixed} (${currency})`}
        required
        inputMode="decimal"
        look="short"
        {...one("keptFixed", stored.keptFixed)}
      />
      <Field
        label={t.keptPercent}
        required
        inputMode="numeric"
        look="short"
        {...one("keptPercent", String(stored.keptPercent))}
      />
      <Field
        label={`${t.confirmAbove} (${currency})`}
        required
        inputMode="decimal"
        look="short"
        {...one("confirmAbove", stored.confirmAbove)}
      />
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
