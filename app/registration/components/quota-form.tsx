import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { words as shared } from "../organizer-wording.ts";
import { words } from "../selling-wording.ts";
import { type FormAnswer, filledWith } from "./filled.ts";

type QuotaFormProps = {
  quota: { name: string; size: number | null; ticketTypeIds: string[]; taken: number };
  types: { id: string; name: Localized }[];
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** A quota's name, its places and the ticket types that it counts. */
export function QuotaForm({ quota, types, isNew, answer }: QuotaFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, many } = filledWith(answer);
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary errors={answer?.errors} labels={{ name: t.quotaName, size: t.quotaSize }} />
      <Field
        label={t.quotaName}
        hint={t.quotaNameHint}
        required
        maxLength={80}
        autoComplete="off"
        {...one("name", quota.name)}
      />
      <Field
        label={t.quotaSize}
        required
        inputMode="numeric"
        look="short"
        {...(isNew ? {} : { hint: t.takenNote(quota.taken) })}
        {...one("size", quota.size)}
      />
      <Choices
        kind="several"
        label={t.quotaTypes}
        required
        choices={types.map((type) => ({ value: type.id, label: <InLanguage value={type.name} /> }))}
        {...many("types", quota.ticketTypeIds)}
      />
      <ActionBar>
        <Button variant="primary">{isNew ? shared[lang].create : shared[lang].save}</Button>
      </ActionBar>
    </form>
  );
}
