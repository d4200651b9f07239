import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { words } from "../organizer-wording.ts";

type SellerFieldsProps = {
  seller: { name: string; address: string; taxNumber: string; note: Localized; fapiao: boolean };
  answer: FormAnswer | undefined;
};

/** Who sells, as it is printed on receipts, and whether fapiao are issued. */
export function SellerFields({ seller, answer }: SellerFieldsProps) {
  const t = words[useLang()];
  const { one, both, box } = filledWith(answer);
  return (
    <form method="post" className="form">
      <ErrorSummary
        errors={answer?.errors}
        labels={{
          name: t.seller,
          address: t.address,
          taxNumber: t.taxNumber,
          "note.zh": t.note,
          "note.en": t.note,
        }}
      />
      <Field
        label={t.seller}
        hint={t.sellerHint}
        required
        maxLength={120}
        {...one("name", seller.name)}
      />
      <TextArea label={t.address} rows={3} {...one("address", seller.address)} />
      <Field
        label={t.taxNumber}
        autoComplete="off"
        maxLength={40}
        {...one("taxNumber", seller.taxNumber)}
      />
      <InBoth label={t.note} hint={t.noteHint} max={200} {...both("note", seller.note)} />
      <Checkbox label={t.fapiao} hint={t.fapiaoHint} {...box("fapiao", seller.fapiao)} />
      <Notice tone="info">{t.taxRates}</Notice>
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
