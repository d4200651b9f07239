import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { words as shared } from "../organizer-wording.ts";
import { words } from "../selling-wording.ts";
import type { TicketTypeFields } from "../ticket-type-fields.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type TicketTypeFormProps = {
  fields: TicketTypeFields;
  isNew: boolean;
  zone: string;
  currency: string;
  answer: FormAnswer | undefined;
};

/** Everything that is said of a ticket type; of a new one also how many there are. */
export function TicketTypeForm({ fields, isNew, zone, currency, answer }: TicketTypeFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, both, box } = filledWith(answer);
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary
        errors={answer?.errors}
        labels={{
          "name.zh": t.name,
          price: t.price,
          taxRate: t.taxRate,
          size: t.size,
          perOrder: t.perOrder,
          perEmail: t.perEmail,
          onSaleFrom: t.onSaleFrom,
          onSaleUntil: t.onSaleUntil,
          place: t.place,
        }}
      />
      <Stack gap="wide">
        <Section title={t.whatItIs}>
          <InBoth
            label={t.name}
            hint={shared[lang].oneLanguage}
            max={80}
            {...both("name", fields.name)}
          />
          <InBoth
            label={t.description}
            hint={t.descriptionHint}
            max={500}
            rows={3}
            {...both("description", fields.description)}
          />
          <div className="form__pair">
            <Field
              label={t.price}
              hint={t.priceHint(currency)}
              required
              inputMode="decimal"
              look="short"
              {...one("price", fields.price)}
            />
            <Field
              label={t.taxRate}
              hint={t.taxRateHint}
              required
              inputMode="decimal"
              look="short"
              {...one("taxRate", fields.taxRate)}
            />
          </div>
        </Section>
        <Section title={t.howMany}>
          {isNew && (
            <Field
              label={t.size}
              hint={t.sizeHint}
              inputMode="numeric"
              look="short"
              {...one("size", "")}
            />
          )}
          <div className="form__pair">
            <Field
              label={t.perOrder}
              required
              inputMode="numeric"
              look="short"
              {...one("perOrder", fields.perOrder)}
            />
            <Field
              label={t.perEmail}
              hint={t.perEmailHint}
              inputMode="numeric"
              look="short"
              {...one("perEmail", fields.perEmail)}
            />
          </div>
        </Section>
        <Section title={t.whenSold}>
          <Checkbox label={t.active} {...box("active", fields.active)} />
          <div className="form__pair">
            <Field
              label={t.onSaleFrom}
              hint={t.zoneHint(zone)}
              type="datetime-local"
              {...one("onSaleFrom", fields.onSaleFrom)}
            />
            <Field
              label={t.onSaleUntil}
              hint={t.zoneHint(zone)}
              type="datetime-local"
              {...one("onSaleUntil", fields.onSaleUntil)}
            />
          </div>
        </Section>
        <Section title={t.whoMay}>
          <Field
            label={t.accessCode}
            hint={t.accessCodeHint}
            maxLength={60}
            autoComplete="off"
            {...one("accessCode", fields.accessCode)}
          />
          <Checkbox
            label={t.needsApproval}
            hint={t.needsApprovalHint}
            {...box("needsApproval", fields.needsApproval)}
          />
          <Field
            label={t.place}
            hint={t.placeHint}
            required
            inputMode="numeric"
            look="short"
            {...one("place", fields.place)}
          />
        </Section>
      </Stack>
      <ActionBar>
        <Button variant="primary">{isNew ? shared[lang].create : shared[lang].save}</Button>
      </ActionBar>
    </form>
  );
}
