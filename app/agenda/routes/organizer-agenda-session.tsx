import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { draftSessionsUrl, draftSessionUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { SessionEnd } from "../components/session-end.tsx";
import { SessionForm } from "../components/session-form.tsx";
import { draftOf } from "../draft.ts";
import { SessionForm as Posted } from "../draft-forms.ts";
import editorStyles from "../editor/editor.css?url";
import { endSession, SessionEndForm } from "../end-session.ts";
import { listWords } from "../lists-wording.ts";
import { draftRefusal } from "../organizer-refusals.ts";
import { saveSession } from "../save-session.ts";
import { sessionFields, speakerNames } from "../session-fields.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const draft = await draftOf(db, found.event);
  const session = draft.sessions.find(({ key }) => key === params.id) ?? null;
  if (!session && params.id !== "new") throw notFound();
  return json({
    title: session ? localized(session.title, lang) : listWords[lang].newSession,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    zone: found.event.zone,
    fields: sessionFields(session, draft, lang),
    tracks: draft.tracks.map(({ key, name }) => ({ key, name })),
    names: [...speakerNames(draft, lang).values()].sort(),
    session: session && {
      version: session.version,
      state: session.state,
      changedAt: session.changedAt,
      changedBy: session.changedBy,
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const by = { event, sessionId: params.id ?? "", actor: actorOf(person), lang, now: now() };
  const sent = await formOf(request);
  if (sent.get("intent") !== "save") {
    const form = await parseForm(sent, SessionEndForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const done = await endSession(db, form.value, by);
    if (!done.ok) return conflict({ errors: {}, typed: {}, refused: done.says });
    const url = done.isGone
      ? draftSessionsUrl(event.slug)
      : draftSessionUrl(event.slug, by.sessionId);
    return redirectWithFlash(url, done.says);
  }
  const form = await parseForm(sent, Posted);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const saved = await saveSession(db, form.value, by);
  if (saved.ok) return redirectWithFlash(draftSessionUrl(event.slug, saved.id), saved.says);
  if ("errors" in saved)
    return unprocessable({ errors: saved.errors, typed: form.typed, refused: "" });
  const refused = draftRefusal(saved.refusal, { lang, zone: event.zone });
  return conflict({ errors: {}, typed: form.typed, refused });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaSession() {
  const { frame, title, slug, zone, session, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = listWords[useLang()];
  return (
    <OrganizerPage {...frame} title={session ? title : t.newSession}>
      <AgendaTabs slug={slug} at="sessions" />
      <RefusedNotice answer={answer} />
      <SessionForm {...form} isNew={session === null} answer={answer} />
      {session && <SessionEnd session={session} zone={zone} />}
    </OrganizerPage>
  );
}
