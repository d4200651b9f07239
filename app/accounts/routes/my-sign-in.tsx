import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { day, hour, minute, now } from "#app/lib/time.ts";
import { Page } from "#app/ui/page.tsx";
import { myUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { safePath } from "#app/web/safe-path.ts";
import { signedIn, signInCookie, signInSecret } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { browserName } from "../browser-name.ts";
import { SignInSteps } from "../components/sign-in-steps.tsx";
import { CodeAttempt, CodeRequest } from "../forms.ts";
import { requestSignInCode } from "../request-sign-in-code.ts";
import { signInWithCode } from "../sign-in-with-code.ts";
import { freshTime } from "../sign-ins.ts";
import { refusalSentence, words } from "../wording.ts";

const codesByEmail = rateLimit({ name: "codes-by-email", times: 5, per: 15 * minute });
const codesByAddress = rateLimit({ name: "codes-by-address", times: 600, per: hour });
const triesByAddress = rateLimit({ name: "tries-by-address", times: 1200, per: hour });
const wrongByEmail = rateLimit({ name: "wrong-by-email", times: 50, per: day });

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const next = asked.get("next") ?? "";
  const t = words[langOf(request)];
  const found = await signedIn(db, request);
  const confirms = found !== null && asked.has("fresh") && !found.isFresh;
  if (found && !confirms) return redirect(afterwards(next), 303);
  return json({
    title: confirms ? t.confirm : t.signIn,
    next: next ? safePath(next) : "",
    known: found?.person.email ?? null,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  return form.has("code") ? enter(request, form) : sendCode(request, form);
}

async function sendCode(request: Request, sent: FormData) {
  const lang = langOf(request);
  const form = await parseForm(sent, CodeRequest);
  if (!form.ok) return unprocessable({ ...beginning, errors: form.errors, typed: form.typed });

  const { email } = form.value;
  const wait =
    (await codesByEmail.take(email)) || (await codesByAddress.take(clientAddress(request)));
  if (wait > 0) {
    const refused = words[lang].tooOften(Math.ceil(wait / minute));
    const status = 429;
    return json({ ...beginning, typed: form.typed, refused }, { status });
  }
  await requestSignInCode(db, { email, lang, now: now() });
  return json({ ...beginning, step: "code" as const, typed: { ...form.typed, email } });
}

async function enter(request: Request, sent: FormData) {
  const lang = langOf(request);
  const step = "code" as const;
  const form = await parseForm(sent, CodeAttempt);
  if (!form.ok)
    return unprocessable({ ...beginning, step, errors: form.errors, typed: form.typed });

  const { email, code, next } = form.value;
  const wait = await triesByAddress.take(clientAddress(request));
  if (wait > 0) {
    const refused = words[lang].tooOften(Math.ceil(wait / minute));
    return json({ ...beginning, step, typed: form.typed, refused }, { status: 429 });
  }
  if ((await wrongByEmail.wait(email)) > 0) {
    const refused = words[lang].wrongTooOften;
    return json({ ...beginning, step, typed: form.typed, refused }, { status: 429 });
  }
  const entered = await signInWithCode(db, {
    email,
    digits: code,
    browser: browserName(request.headers.get("user-agent")),
    replaces: signInSecret(request),
    lang,
    now: now(),
  });
  if (!entered.ok) {
    if (entered.reason === "wrong_code") await wrongByEmail.take(email);
    return conflict({
      ...beginning,
      step,
      typed: form.typed,
      refused: refusalSentence(entered, lang),
    });
  }
  const to = new URL(request.url).searchParams.has("fresh")
    ? redirectWithFlash(afterwards(next), words[lang].confirmed(freshTime / minute))
    : redirect(afterwards(next), 303);
  to.headers.append("Set-Cookie", signInCookie(entered.value.secret));
  return to;
}

const beginning = { step: "email" as "email" | "code", errors: {}, typed: {}, refused: "" };

function afterwards(next: string): string {
  return next ? safePath(next) : myUrl();
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function MySignIn() {
  const { title, ...steps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="text" title={title}>
      <SignInSteps {...steps} answer={answer} />
    </Page>
  );
}
