import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { draftSpeakersUrl, draftSpeakerUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeSpeaker } from "../change-speaker.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { SpeakerForm } from "../components/speaker-form.tsx";
import { SpeakerLink } from "../components/speaker-link.tsx";
import { ThingEnd } from "../components/thing-end.tsx";
import { createSpeaker } from "../create-speaker.ts";
import { draftOf } from "../draft.ts";
import { speakerForm } from "../draft-forms.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { inviteSpeaker } from "../invite-speaker.ts";
import { listWords } from "../lists-wording.ts";
import { removeSpeaker } from "../remove-speaker.ts";
import { speakerFields } from "../thing-fields.ts";
import { RemovalForm, thingRefusal } from "../thing-page.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const draft = await draftOf(db, found.event);
  const speaker = draft.speakers.find(({ key }) => key === params.id) ?? null;
  if (!speaker && params.id !== "new") throw notFound();
  return json({
    title: speaker ? localized(speaker.name, lang) : listWords[lang].newSpeaker,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    zone: found.event.zone,
    fields: speakerFields(speaker),
    isNew: speaker === null,
    hasLink: speaker?.hasEditLink ?? false,
    sessions: draft.sessions.filter(({ speakers }) =>
      speakers.some((one) => one.speaker === params.id),
    ).length,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const id = params.id ?? "";
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const url = draftSpeakersUrl(event.slug);
  const sent = await formOf(request);
  if (sent.get("intent") === "remove") {
    const form = await parseForm(sent, RemovalForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const removed = await removeSpeaker(db, { ...by, id, version: form.value.version });
    if (removed.ok) return redirectWithFlash(url, formWords[lang].removed);
    return conflict({ errors: {}, typed: {}, refused: thingRefusal(removed, lang) });
  }
  if (sent.get("intent") === "invite") {
    const invited = await inviteSpeaker(db, { ...by, speakerId: id });
    if (invited.ok)
      return redirectWithFlash(draftSpeakerUrl(event.slug, id), formWords[lang].linkSent);
    const refused =
      invited.reason === "unknown"
        ? thingRefusal({ ...invited, reason: "unknown" }, lang)
        : formWords[lang].noEmail;
    return conflict({ errors: {}, typed: {}, refused });
  }
  const form = await parseForm(sent, speakerForm(event.zone));
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const { version, ...details } = form.value;
  const saved =
    id === "new"
      ? await createSpeaker(db, { ...by, details })
      : await changeSpeaker(db, { ...by, id, version, details });
  if (saved.ok) return redirectWithFlash(url, agendaWords[lang].saved);
  return conflict({ errors: {}, typed: form.typed, refused: thingRefusal(saved, lang) });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaSpeaker() {
  const { frame, title, slug, sessions, zone, hasLink, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={title}>
      <AgendaTabs slug={slug} at="speakers" />
      <RefusedNotice answer={answer} />
      <SpeakerForm {...form} zone={zone} answer={answer} />
      {!form.isNew && <SpeakerLink hasAddress={form.fields.email !== ""} hasLink={hasLink} />}
      {!form.isNew && <ThingEnd what="speaker" version={form.fields.version} sessions={sessions} />}
    </OrganizerPage>
  );
}
