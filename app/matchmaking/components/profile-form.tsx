import { type Localized, localized } from "#app/lib/lang.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { sectors } from "#app/organizations/vocabulary.ts";
import { ActionBar, Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Progress } from "#app/ui/states.tsx";
import { myOrganizationUrl } from "#app/urls.ts";
import type { Completeness } from "../completeness.ts";
import type { ProfileField } from "../profile-fields.ts";
import type { Profile } from "../profiles.ts";
import { kindWords, words } from "../wording.ts";

type ProfileFormProps = {
  slug: string;
  name: string;
  profile: Profile;
  /** The organizers' own fields that this person is asked. */
  fields: ProfileField[];
  organization: Localized | null;
  complete: Completeness;
  answer: FormAnswer | undefined;
};

/** How complete a profile is, in a bar and in words. */
export function ProfileProgress({
  complete,
  fields,
}: Pick<ProfileFormProps, "complete" | "fields">) {
  const lang = useLang();
  const t = words[lang];
  const missing = [
    ...complete.missing.map((part) => t.parts2[part]),
    ...complete.missingFields.map((id) => {
      const field = fields.find((one) => one.id === id);
      return field ? localized(field.label, lang) : "";
    }),
  ];
  return (
    <div className="stack stack--close">
      <Progress label={t.complete} value={complete.done} max={complete.of} />
      <p className="muted small">
        {missing.length === 0
          ? t.completeNow
          : `${t.missing}${lang === "zh" ? "" : " "}${missing.join(lang === "zh" ? "、" : ", ")}`}
      </p>
    </div>
  );
}

/** What others find of someone. */
export function ProfileForm(props: ProfileFormProps) {
  const { slug, name, profile, fields, organization, answer } = props;
  const lang = useLang();
  const t = words[lang];
  const { one, several, box } = filledWith(answer);
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary errors={answer?.errors} labels={{ name: t.name, headline: t.headline }} />
      <Field label={t.name} required maxLength={100} autoComplete="name" {...one("name", name)} />
      <Field
        label={t.headline}
        hint={t.headlineHint}
        maxLength={120}
        {...one("headline", profile.headline)}
      />
      <TextArea
        label={t.seeks}
        hint={t.seeksHint}
        rows={3}
        maxLength={600}
        {...one("seeks", profile.seeks)}
      />
      <TextArea
        label={t.offers}
        hint={t.offersHint}
        rows={3}
        maxLength={600}
        {...one("offers", profile.offers)}
      />
      <Choices
        kind="several"
        label={t.speaks}
        inRow
        choices={(["zh", "en"] as const).map((value) => ({ value, label: t.spoken[value] }))}
        {...several("speaks", profile.speaks)}
      />
      {organization === null ? (
        <Choices
          kind="several"
          label={t.mySectors}
          inRow
          choices={Object.entries(sectors).map(([value, word]) => ({ value, label: word[lang] }))}
          {...several("sectors", profile.sectors)}
        />
      ) : (
        <Section title={localized(organization, lang)} lead={t.sectorsFromOrganization}>
          <div>
            <ButtonLink href={myOrganizationUrl(slug)} icon="edit">
              {t.changeOrganization}
            </ButtonLink>
          </div>
        </Section>
      )}
      {fields.map((field) => (
        <OwnField key={field.id} field={field} answer={profile.answers[field.id]} />
      ))}
      <Checkbox label={t.visible} hint={t.visibleHint} {...box("visible", profile.visible)} />
      <ActionBar>
        <Button variant="primary">{t.save}</Button>
      </ActionBar>
      {organization === null && (
        <p className="muted">
          {t.noOrganization} <a href={myOrganizationUrl(slug)}>{t.findOrganization}</a>
        </p>
      )}
    </form>
  );
}

function OwnField({
  field,
  answer,
}: {
  field: ProfileField;
  answer: string | number[] | undefined;
}) {
  const lang = useLang();
  const t = words[lang];
  const readers = partyKinds.filter((kind) => field.seenBy.includes(kind));
  const seen = t.seenBy(
    readers.map((kind) => kindWords[lang][kind]).join(lang === "zh" ? "、" : ", "),
  );
  const hint = [localized(field.hint, lang), seen].filter(Boolean).join(lang === "zh" ? "" : " ");
  const own = {
    name: `answers.${field.id}`,
    label: localized(field.label, lang),
    hint,
    required: field.required || undefined,
  };
  if (field.kind === "choice" || field.kind === "choices") {
    return (
      <Choices
        {...own}
        required={undefined}
        kind={field.kind === "choice" ? "one" : "several"}
        inRow
        values={(Array.isArray(answer) ? answer : []).map(String)}
        choices={field.choices.map((choice, at) => ({
          value: String(at),
          label: localized(choice, lang),
        }))}
      />
    );
  }
  const value = typeof answer === "string" ? answer : "";
  const typed = { ...own, required: undefined, value };
  return field.kind === "text" ? (
    <Field {...typed} maxLength={200} />
  ) : (
    <TextArea {...typed} rows={4} maxLength={2000} />
  );
}
