import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { signInUrl } from "#app/urls.ts";
import { words } from "../wording.ts";

type Answer = {
  step: "email" | "code";
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string;
};

/** Signing in, step by step: the address, then the code that was sent to it. */
export function SignInSteps({ next, answer }: { next: string; answer?: Answer | undefined }) {
  const typed = answer?.typed ?? {};
  const wanted = text(typed.next) || next;
  return (
    <div className="stack">
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      {answer?.step === "code" ? (
        <CodeStep email={text(typed.email)} next={wanted} errors={answer.errors} />
      ) : (
        <EmailStep email={text(typed.email)} next={wanted} errors={answer?.errors ?? {}} />
      )}
    </div>
  );
}

type StepProps = { email: string; next: string; errors: Record<string, string> };

function EmailStep({ email, next, errors }: StepProps) {
  const t = words[useLang()];
  return (
    <form method="post" className="stack" data-once="">
      <p>{t.signInLead}</p>
      <Field
        name="email"
        type="email"
        label={t.email}
        required
        value={email}
        error={errors.email}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        autoFocus
      />
      <input type="hidden" name="next" value={next} />
      <div className="row">
        <Button variant="primary">{t.sendCode}</Button>
      </div>
    </form>
  );
}

function CodeStep({ email, next, errors }: StepProps) {
  const t = words[useLang()];
  return (
    <>
      <p>{t.codeSent(email)}</p>
      <form method="post" className="stack">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          look="code"
          label={t.code}
          hint={t.codeHint}
          required
          error={errors.code ?? errors.email}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          autoFocus
        />
        <div className="row">
          <Button variant="primary">{t.enter}</Button>
        </div>
      </form>
      <form method="post" className="row" action={`${signInUrl()}?again`}>
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <Button>{t.sendAgain}</Button>
        <ButtonLink variant="plain" href={signInUrl(next)}>
          {t.otherAddress}
        </ButtonLink>
      </form>
    </>
  );
}

function text(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
