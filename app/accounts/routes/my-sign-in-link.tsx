import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { organizerUrl, signInUrl } from "#app/urls.ts";
import { conflict } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { safePath } from "#app/web/safe-path.ts";
import { signInCookie, signInSecret } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { browserName } from "../browser-name.ts";
import { addressOfLink } from "../sign-in-links.ts";
import { signInWithLink } from "../sign-in-with-link.ts";
import { refusalSentence, words } from "../wording.ts";

/** Shows a button and signs nobody in: mail programs open links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const address = await addressOfLink(db, { secret: params.secret ?? "", now: now() });
  return json({ title: words[langOf(request)].linkTitle, address });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOf(request);
  const entered = await signInWithLink(db, {
    link: params.secret ?? "",
    browser: browserName(request.headers.get("user-agent")),
    replaces: signInSecret(request),
    lang,
    now: now(),
  });
  if (!entered.ok) return conflict({ refused: refusalSentence(entered, lang) });
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return redirect(next === "/" ? organizerUrl() : next, {
    status: 303,
    headers: { "Set-Cookie": signInCookie(entered.value.secret) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function MySignInLink() {
  const { address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <Page width="text" title={t.linkTitle}>
      {address === null ? (
        <Notice
          tone="warn"
          live={answer !== undefined}
          action={<ButtonLink href={signInUrl()}>{t.signIn}</ButtonLink>}
        >
          {answer?.refused ?? t.linkOver}
        </Notice>
      ) : (
        <form method="post" className="stack" data-once="">
          <p>{t.linkFor(address)}</p>
          <div className="row">
            <Button variant="primary">{t.linkUse}</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
