import type { Localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
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
  const { one: filled, both } = filledWith(answer);
  return (
    <form method="post" className="form" noValidate>
      <input type="hidden" name="version" value={values.version} />
      <InBoth label={t.name} hint={t.nameHint} max={100} {...both("name", values.name)} />
      <InBoth label={t.organization} max={120} {...both("organization", values.organization)} />
      <InBoth
        label={t.biography}
        hint={t.biographyHint}
        max={3000}
        rows={5}
        {...both("biography", values.biography)}
      />
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
