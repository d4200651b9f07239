import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { speakerPageUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeOwnPage } from "../change-own-page.ts";
import { OwnPageFields } from "../components/own-page-form.tsx";
import { requireSpeaker } from "../guards.server.ts";
import { ownPageForm } from "../own-page-form.ts";
import { ownPageRefusal, ownPageWords } from "../own-page-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { speaker, event } = await requireSpeaker(db, request, params.secret);
  const { version, name, organization, biography, avatar, url, away } = speaker;
  return json({
    event: pageEvent(event),
    title: ownPageWords[langOf(request)].title,
    zone: event.zone,
    values: { version, name, organization, biography, avatar, url, away },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { speaker, event } = await requireSpeaker(db, request, params.secret);
  const lang = langOf(request);
  const form = await parseForm(request, ownPageForm(event.zone));
  if (!form.ok) return unprocessable({ errors: form.errors, typed: form.typed, refused: "" });

  const { version, ...said } = form.value;
  const details = { ...said, links: speaker.links };
  const seen = { ...speaker, version };
  const changed = await changeOwnPage(db, { speaker: seen, details, now: now() });
  if (changed.ok) {
    return redirectWithFlash(speakerPageUrl(params.secret ?? ""), ownPageWords[lang].saved);
  }
  return conflict({ errors: {}, typed: form.typed, refused: ownPageRefusal(changed, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function MySpeaking() {
  const { event, ...own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = ownPageWords[lang];
  return (
    <Page event={event} width="text" title={t.title} lead={t.lead(localized(event.name, lang))}>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      <OwnPageFields {...own} answer={answer} />
    </Page>
  );
}
