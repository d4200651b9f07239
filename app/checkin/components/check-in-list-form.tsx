import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { ticketTypesUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";
import { type Reentry, reentries } from "../reentry.ts";

/** What the form of a check-in list begins with; times as `YYYY-MM-DDTHH:MM`, or "". */
export type ListFields = {
  name: Localized;
  types: string[];
  opensAt: string;
  closesAt: string;
  reentry: Reentry;
  includeUnpaid: boolean;
};

type CheckInListFormProps = {
  fields: ListFields;
  slug: string;
  types: { id: string; name: Localized }[];
  zone: string;
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** Which tickets may come in, when and how often. */
export function CheckInListForm({
  fields,
  slug,
  types,
  zone,
  isNew,
  answer,
}: CheckInListFormProps) {
  const t = words[useLang()];
  const { one, both, several, box } = filledWith(answer);
  return (
    <form method="post" className="form">
      <ErrorSummary
        errors={answer?.errors}
        labels={{
          "name.zh": t.listName,
          types: t.listTypes,
          opensAt: t.opensAt,
          closesAt: t.closesAt,
          reentry: t.reentry,
        }}
      />
      <InBoth label={t.listName} hint={t.listNameHint} max={80} {...both("name", fields.name)} />
      {types.length > 0 ? (
        <Choices
          kind="several"
          label={t.listTypes}
          hint={t.listTypesHint}
          required
          choices={types.map(({ id, name }) => ({ value: id, label: <InLanguage value={name} /> }))}
          {...several("types", fields.types)}
        />
      ) : (
        <Notice
          tone="warn"
          title={t.noTypesYet}
          action={<a href={ticketTypesUrl(slug, "new")}>{t.makeType}</a>}
        />
      )}
      <p className="muted">{t.zone(zone)}</p>
      <div className="form__pair">
        <Field
          type="datetime-local"
          label={t.opensAt}
          hint={t.opensAtHint}
          {...one("opensAt", fields.opensAt)}
        />
        <Field
          type="datetime-local"
          label={t.closesAt}
          hint={t.closesAtHint}
          {...one("closesAt", fields.closesAt)}
        />
      </div>
      <Choices
        kind="one"
        label={t.reentry}
        required
        choices={reentries.map((value) => ({
          value,
          label: t.reentries[value].name,
          hint: t.reentries[value].hint,
        }))}
        {...several("reentry", [fields.reentry])}
      />
      <Checkbox
        label={t.includeUnpaid}
        hint={t.includeUnpaidHint}
        {...box("includeUnpaid", fields.includeUnpaid)}
      />
      <ActionBar>
        <Button variant="primary">{isNew ? t.newList : t.save}</Button>
      </ActionBar>
    </form>
  );
}
