import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { confirmUrl, signInUrl } from "#app/urls.ts";
import { words } from "../wording.ts";

type Answer = {
  step: "email" | "code";
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  refused: string;
};

type SignInStepsProps = {
  next: string;
  /** The address of someone who is signed in, and shows once more that it is them. */
  known: string | null;
  answer?: Answer | undefined;
};

/** Signing in, step by step: the address, then the code that was sent to it. */
export function SignInSteps({ next, known, answer }: SignInStepsProps) {
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
        <CodeStep
          email={text(typed.email)}
          next={wanted}
          errors={answer.errors}
          confirms={known !== null}
        />
      ) : known !== null ? (
        <ConfirmStep email={known} next={wanted} />
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

function ConfirmStep({ email, next }: Omit<StepProps, "errors">) {
  const t = words[useLang()];
  return (
    <form method="post" className="stack" data-once="">
      <p>{t.confirmLead(email)}</p>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="next" value={next} />
      <div className="row">
        <Button variant="primary">{t.sendCode}</Button>
        {next && (
          <ButtonLink variant="plain" href={next}>
            {t.confirmNot}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

function CodeStep({ email, next, errors, confirms }: StepProps & { confirms: boolean }) {
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
          <Button variant="primary">{confirms ? t.confirmEnter : t.enter}</Button>
        </div>
      </form>
      <form
        method="post"
        className="row"
        action={confirms ? confirmUrl(next) : `${signInUrl()}?again`}
      >
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="next" value={next} />
        <Button>{t.sendAgain}</Button>
        {!confirms && (
          <ButtonLink variant="plain" href={signInUrl(next)}>
            {t.otherAddress}
          </ButtonLink>
        )}
      </form>
    </>
  );
}

function text(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
