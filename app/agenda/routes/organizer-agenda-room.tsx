import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { draftRoomsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeRoom } from "../change-room.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { RoomForm } from "../components/room-form.tsx";
import { ThingEnd } from "../components/thing-end.tsx";
import { createRoom } from "../create-room.ts";
import { draftOf } from "../draft.ts";
import { roomForm } from "../draft-forms.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { formWords } from "../forms-wording.ts";
import { listWords } from "../lists-wording.ts";
import { roomRows } from "../place-rows.ts";
import { removeRoom } from "../remove-room.ts";
import { roomFields } from "../thing-fields.ts";
import { RemovalForm, thingRefusal } from "../thing-page.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const draft = await draftOf(db, found.event);
  const room = draft.rooms.find(({ key }) => key === params.id) ?? null;
  if (!room && params.id !== "new") throw notFound();
  return json({
    title: room ? localized(room.name, lang) : listWords[lang].newRoom,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    zone: found.event.zone,
    fields: roomFields(room, draft),
    isNew: room === null,
    sessions: roomRows(draft).find(({ key }) => key === params.id)?.sessions ?? 0,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const id = params.id ?? "";
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const url = draftRoomsUrl(event.slug);
  const sent = await formOf(request);
  if (sent.get("intent") === "remove") {
    const form = await parseForm(sent, RemovalForm);
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const removed = await removeRoom(db, { ...by, id, version: form.value.version });
    if (removed.ok) return redirectWithFlash(url, formWords[lang].removed);
    return conflict({ errors: {}, typed: {}, refused: thingRefusal(removed, lang) });
  }
  const form = await parseForm(sent, roomForm(event.zone));
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const { version, ...details } = form.value;
  const saved =
    id === "new"
      ? await createRoom(db, { ...by, details })
      : await changeRoom(db, { ...by, id, version, details });
  if (saved.ok) return redirectWithFlash(url, agendaWords[lang].saved);
  return conflict({ errors: {}, typed: form.typed, refused: thingRefusal(saved, lang) });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaRoom() {
  const { frame, title, slug, sessions, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={title}>
      <AgendaTabs slug={slug} at="rooms" />
      <RefusedNotice answer={answer} />
      <RoomForm {...form} answer={answer} />
      {!form.isNew && <ThingEnd what="room" version={form.fields.version} sessions={sessions} />}
    </OrganizerPage>
  );
}
