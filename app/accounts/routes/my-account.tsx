import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { accountUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { requireSignIn } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { changeAccount } from "../change-account.ts";
import { AccountForms } from "../components/account-forms.tsx";
import { AccountForm, RevokeForm } from "../forms.ts";
import { rolesOf } from "../people.ts";
import { revokeSignIn } from "../revoke-sign-in.ts";
import { liveSignIns } from "../sign-ins.ts";
import { refusalSentence, words } from "../wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, signInId } = await requireSignIn(db, request);
  const at = now();
  const [signIns, roles] = await Promise.all([
    liveSignIns(db, { personId: person.id, now: at }),
    rolesOf(db, person.id),
  ]);
  return json({
    title: words[langOf(request)].account,
    person: { email: person.email, name: person.name, lang: person.lang },
    signIns: signIns.map((signIn) => ({ ...signIn, isThis: signIn.id === signInId })),
    organizes: roles.length > 0,
    now: at,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { person } = await requireSignIn(db, request);
  const lang = langOf(request);
  const form = await formOf(request);
  if (form.has("signIn")) {
    const revoked = await parseForm(form, RevokeForm);
    if (!revoked.ok) return unprocessable({ ...nothing, errors: revoked.errors });
    const signInId = revoked.value.signIn;
    const ended = await revokeSignIn(db, { person, signInId, now: now() });
    if (!ended.ok) return conflict({ ...nothing, refused: refusalSentence(ended, lang) });
    return redirectWithFlash(accountUrl(), words[lang].ended);
  }
  const account = await parseForm(form, AccountForm);
  if (!account.ok)
    return unprocessable({ ...nothing, errors: account.errors, typed: account.typed });

  await changeAccount(db, { person, ...account.value, now: now() });
  return redirectWithFlash(accountUrl(), words[account.value.lang].saved);
}

const nothing = { errors: {}, typed: {}, refused: "" };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function MyAccount() {
  const account = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <Page width="text" title={t.account} lead={t.signedInAs(account.person.email)}>
      <AccountForms {...account} answer={answer} />
    </Page>
  );
}
