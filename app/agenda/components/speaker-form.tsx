import type { Localized } from "#app/lib/lang.ts";
import { ActionBar, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import type { Span } from "../conflicts/plan.ts";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { listWords } from "../lists-wording.ts";
import { SpansField } from "./spans-field.tsx";

/** What the form of a speaker begins with. */
export type SpeakerFields = {
  version: number;
  name: Localized;
  organization: Localized;
  biography: Localized;
  email: string;
  avatar: string;
  url: string;
  links: string;
  away: Span[];
};

type SpeakerFormProps = {
  fields: SpeakerFields;
  zone: string;
  isNew: boolean;
  answer: FormAnswer | undefined;
};

/** Who somebody is in both scripts, where to read more, and when they cannot speak. */
export function SpeakerForm({ fields, zone, isNew, answer }: SpeakerFormProps) {
  const lang = useLang();
  const t = formWords[lang];
  const { one, both } = filledWith(answer);
  const labels = {
    "name.zh": t.personName,
    email: t.email,
    avatar: t.avatar,
    url: t.url,
    links: t.links,
    away: t.away,
  };
  return (
    <form method="post" className="form form--wide">
      <ErrorSummary errors={answer?.errors} labels={labels} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={fields.version} />
      <InBoth label={t.personName} max={100} {...both("name", fields.name)} />
      <InBoth label={t.organization} max={200} {...both("organization", fields.organization)} />
      <InBoth label={t.biography} max={10_000} rows={6} {...both("biography", fields.biography)} />
      <Field
        label={t.email}
        hint={t.emailHint}
        type="email"
        maxLength={254}
        {...one("email", fields.email)}
      />
      <div className="in-both">
        <Field label={t.avatar} hint={t.avatarHint} type="url" {...one("avatar", fields.avatar)} />
        <Field label={t.url} type="url" {...one("url", fields.url)} />
      </div>
      <TextArea label={t.links} hint={t.linksHint} rows={3} {...one("links", fields.links)} />
      <SpansField
        name="away"
        label={t.away}
        hint={t.awayHint}
        spans={fields.away}
        zone={zone}
        answer={answer}
      />
      <ActionBar>
        <Button variant="primary">
          {isNew ? listWords[lang].newSpeaker : agendaWords[lang].save}
        </Button>
      </ActionBar>
    </form>
  );
}
