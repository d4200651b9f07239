import { ActionBar, Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, Select } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { type OrganizationKind, organizationKinds } from "../kinds.ts";
import type { OrganizationFields } from "../organization-fields.ts";
import { words } from "../organizer-wording.ts";
import { regions, sectors, stages } from "../vocabulary.ts";
import { words as shared } from "../wording.ts";

type OrganizationFormProps = {
  fields: OrganizationFields;
  currency: string;
  /** Whether the organizers fill it in, who decide on kind, domain and booth. */
  by: "organizers" | "itself";
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** Everything that is said of an organization; what only one kind has is shown for that kind. */
export function OrganizationForm({ fields, currency, by, isNew, answer }: OrganizationFormProps) {
  const lang = useLang();
  const t = words[lang];
  const { one, both, several } = filledWith(answer);
  const kind = one("kind", fields.kind).value as OrganizationKind;
  const only = (which: OrganizationKind) => (by === "organizers" ? `kind=${which}` : undefined);
  const shows = (which: OrganizationKind) => by === "organizers" || kind === which;
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary errors={answer?.errors} labels={labelsOf(lang)} />
      {by === "organizers" && (
        <Choices
          kind="one"
          label={t.kind}
          required
          inRow
          name="kind"
          values={[kind]}
          error={answer?.errors.kind}
          choices={organizationKinds.map((value) => ({ value, label: shared[lang].one[value] }))}
        />
      )}
      <InBoth label={t.name} hint={t.nameHint} max={80} {...both("name", fields.name)} />
      <InBoth label={t.tagline} max={120} {...both("tagline", fields.tagline)} />
      <InBoth label={t.about} max={4000} rows={5} {...both("about", fields.about)} />
      <Choices
        kind="several"
        label={t.sectors}
        inRow
        choices={optionsOf(sectors, lang)}
        {...several("sectors", fields.sectors)}
      />
      <Choices
        kind="several"
        label={t.regions}
        inRow
        choices={optionsOf(regions, lang)}
        {...several("regions", fields.regions)}
      />
      <Choices
        kind="several"
        label={kind === "investor" ? t.stagesInvestor : t.stagesCompany}
        inRow
        choices={optionsOf(stages, lang)}
        {...several("stages", fields.stages)}
      />
      {shows("investor") && (
        <div className="form__pair" data-shown-when={only("investor")}>
          <Field
            label={t.ticketFrom}
            hint={t.amountHint(currency)}
            inputMode="numeric"
            {...one("ticketFrom", fields.ticketFrom)}
          />
          <Field
            label={t.ticketUntil}
            hint={t.amountHint(currency)}
            inputMode="numeric"
            {...one("ticketUntil", fields.ticketUntil)}
          />
          <Select
            label={t.leads}
            empty={t.notSaid}
            options={(["lead", "follow", "either"] as const).map((value) => ({
              value,
              label: shared[lang].leadWords[value],
            }))}
            {...one("leads", fields.leads)}
          />
        </div>
      )}
      {shows("company") && (
        <div className="stack" data-shown-when={only("company")}>
          <Field
            label={t.raising}
            hint={t.amountHint(currency)}
            inputMode="numeric"
            {...one("raising", fields.raising)}
          />
          <InBoth
            label={t.traction}
            hint={t.tractionHint}
            max={200}
            {...both("traction", fields.traction)}
          />
          <Field label={t.deck} hint={t.deckHint} type="url" {...one("deckUrl", fields.deckUrl)} />
        </div>
      )}
      <Field
        label={t.website}
        hint={t.websiteHint}
        type="url"
        {...one("website", fields.website)}
      />
      {by === "organizers" && (
        <Section title={shared[lang].booth}>
          <Field label={t.booth} maxLength={40} {...one("booth", fields.booth)} />
          <Field
            label={t.mailDomain}
            hint={t.mailDomainHint}
            autoComplete="off"
            {...one("mailDomain", fields.mailDomain)}
          />
        </Section>
      )}
      <ActionBar>
        <Button variant="primary">{isNew ? t.create : t.save}</Button>
      </ActionBar>
    </form>
  );
}

function optionsOf(list: Record<string, { zh: string; en: string }>, lang: "zh" | "en") {
  return Object.entries(list).map(([value, word]) => ({ value, label: word[lang] }));
}

function labelsOf(lang: "zh" | "en"): Record<string, string> {
  const t = words[lang];
  return {
    kind: t.kind,
    "name.zh": t.name,
    ticketFrom: t.ticketFrom,
    ticketUntil: t.ticketUntil,
    raising: t.raising,
    deckUrl: t.deck,
    website: t.website,
    mailDomain: t.mailDomain,
  };
}
