import { type Localized, langs, langTag } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import type { Span } from "../conflicts/plan.ts";
import { ownPageWords } from "../own-page-wording.ts";
import { SpansField } from "./spans-field.tsx";

export type OwnPageValues = {
  version: number;
  name: Localized;
  organization: Localized;
  biography: Localized;
  avatar: string;
  url: string;
  away: Span[];
};

type OwnPageFormProps = { values: OwnPageValues; zone: string; answer: FormAnswer | undefined };

/** The form in which speakers say who they are. */
export function OwnPageFields({ values, zone, answer }: OwnPageFormProps) {
  const t = ownPageWords[useLang()];
  const called = { zh: t.chinese, en: t.english };
  const { one: filled } = filledWith(answer);
  const inBoth = (name: "name" | "organization", max: number, hint?: string) => (
    <div className="form__pair">
      {langs.map((lang) => (
        <Field
          key={lang}
          {...filled(`${name}.${lang}`, values[name][lang])}
          label={`${t[name]} ${called[lang]}`}
          lang={langTag(lang)}
          maxLength={max}
          {...(hint ? { hint } : {})}
        />
      ))}
    </div>
  );
  return (
    <form method="post" className="form" noValidate>
      <input type="hidden" name="version" value={values.version} />
      {inBoth("name", 100, t.nameHint)}
      {inBoth("organization", 120)}
      {langs.map((lang) => (
        <TextArea
          key={lang}
          {...filled(`biography.${lang}`, values.biography[lang])}
          label={`${t.biography} ${called[lang]}`}
          hint={t.biographyHint}
          lang={langTag(lang)}
          rows={5}
          maxLength={3000}
        />
      ))}
      <Field {...filled("avatar", values.avatar)} type="url" label={t.avatar} />
      <Field {...filled("url", values.url)} type="url" label={t.url} />
      <SpansField
        name="away"
        label={t.away}
        hint={t.awayHint(zone)}
        spans={values.away}
        zone={zone}
        answer={answer}
      />
      <Row>
        <Button variant="primary">{t.save}</Button>
      </Row>
    </form>
  );
}
