import { type Localized, localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { words } from "../waiting-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type WaitingFormProps = {
  /** The types that are sold out. */
  types: { id: string; name: Localized; perOrder: number }[];
  /** The type that the visitor came for. */
  chosen: string;
  answer: FormAnswer | undefined;
};

/** Who waits, for how many tickets of which full type. */
export function WaitingForm({ types, chosen, answer }: WaitingFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one } = filledWith(answer);
  const first = types.find(({ id }) => id === chosen) ?? types[0];
  return (
    <form method="post" className="form" noValidate>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <ErrorSummary
        errors={answer?.errors}
        labels={{ type: t.type, quantity: t.quantity, name: t.name, email: t.email }}
      />
      <Select
        label={t.type}
        required
        options={types.map(({ id, name }) => ({ value: id, label: localized(name, lang) }))}
        {...one("type", first?.id ?? "")}
      />
      <Field
        type="number"
        inputMode="numeric"
        look="short"
        label={t.quantity}
        hint={t.quantityHint}
        required
        min={1}
        max={Math.max(...types.map(({ perOrder }) => perOrder))}
        {...one("quantity", 1)}
      />
      <Field label={t.name} required autoComplete="name" maxLength={100} {...one("name", "")} />
      <Field
        type="email"
        label={t.email}
        hint={t.private}
        required
        autoComplete="email"
        {...one("email", "")}
      />
      <Row>
        <Button variant="primary" icon="hourglass">
          {t.join}
        </Button>
      </Row>
    </form>
  );
}
