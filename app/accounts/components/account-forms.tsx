import type { Instant } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { organizerUrl, signOutUrl } from "#app/urls.ts";
import type { SignIn } from "../sign-ins.ts";
import { timeAgo } from "../time-ago.ts";
import { words } from "../wording.ts";

type AccountFormsProps = {
  person: { email: string; name: string; lang: string };
  signIns: (SignIn & { isThis: boolean })[];
  organizes: boolean;
  now: Instant;
  answer?:
    | {
        errors: Record<string, string>;
        typed: Record<string, string | string[]>;
        refused: string;
      }
    | undefined;
};

/** What a person may change about themselves, and where they are signed in. */
export function AccountForms({ person, signIns, organizes, now, answer }: AccountFormsProps) {
  const t = words[useLang()];
  const typed = answer?.typed.name;
  return (
    <div className="stack stack--wide">
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <form method="post" className="stack" data-once="">
        <ErrorSummary errors={answer?.errors} labels={{ name: t.name, lang: t.language }} />
        <Field
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typeof typed === "string" ? typed : person.name}
          error={answer?.errors.name}
          autoComplete="name"
          maxLength={100}
        />
        <Choices
          name="lang"
          kind="one"
          label={t.language}
          required
          inRow
          values={[person.lang]}
          choices={[
            { value: "zh", label: <span lang="zh-CN">中文</span> },
            { value: "en", label: <span lang="en">English</span> },
          ]}
        />
        <div className="row">
          <Button variant="primary">{t.save}</Button>
          {organizes && <ButtonLink href={organizerUrl()}>{t.myEvents}</ButtonLink>}
        </div>
      </form>
      <SignIns signIns={signIns} now={now} />
      <form method="post" action={signOutUrl()} className="row">
        <Button>{t.signOut}</Button>
        <Button variant="danger" name="everywhere" value="yes">
          {t.signOutEverywhere}
        </Button>
      </form>
    </div>
  );
}

function SignIns({ signIns, now }: Pick<AccountFormsProps, "signIns" | "now">) {
  const lang = useLang();
  const t = words[lang];
  return (
    <Section title={t.whereSignedIn} lead={t.whereLead}>
      <ul className="entry-list">
        {signIns.map((signIn) => (
          <li key={signIn.id} className="row row--apart">
            <div>
              <p>
                <b>{signIn.browser || t.unknownBrowser}</b>
                {signIn.isThis && <span className="muted"> · {t.thisBrowser}</span>}
              </p>
              <p className="muted small">
                {t.lastSeen} {timeAgo(signIn.seenAt, now, lang)} · {t.since}{" "}
                {timeAgo(signIn.createdAt, now, lang)}
              </p>
            </div>
            {!signIn.isThis && (
              <form method="post">
                <Button name="signIn" value={signIn.id}>
                  {t.end}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
