import { type Localized, localized } from "#app/lib/lang.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { ActionBar, Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { ticketTypesUrl } from "#app/urls.ts";
import type { AskRule } from "../ask-rules.ts";
import { words } from "../organizer-wording.ts";
import { kindWords } from "../wording.ts";

type AskRulesFormProps = {
  slug: string;
  types: { id: string; name: Localized; rule: AskRule }[];
  errors: Record<string, string>;
};

/** For each ticket type: whom it lets ask, and how many requests may wait at a time. */
export function AskRulesForm({ slug, types, errors }: AskRulesFormProps) {
  const lang = useLang();
  const t = words[lang];
  if (types.length === 0) {
    return (
      <EmptyState
        icon="ticket"
        title={t.noTypes}
        action={<ButtonLink href={ticketTypesUrl(slug, "new")}>{t.newType}</ButtonLink>}
      >
        {t.noTypesLead}
      </EmptyState>
    );
  }
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labels={{}} />
      {types.map(({ id, name, rule }, at) => (
        <Section key={id} title={localized(name, lang)}>
          <input type="hidden" name={`types[${at}].id`} value={id} />
          <Choices
            kind="several"
            inRow
            name={`types[${at}].mayAsk`}
            label={t.mayAsk}
            values={rule.mayAsk}
            choices={partyKinds.map((kind) => ({ value: kind, label: kindWords[lang][kind] }))}
          />
          <Field
            name={`types[${at}].atOnce`}
            label={t.atOnce}
            value={rule.atOnce}
            error={errors[`types[${at}].atOnce`]}
            required
            inputMode="numeric"
            look="short"
          />
        </Section>
      ))}
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
    </form>
  );
}
