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
import { Removal } from "#app/ui/removal.tsx";
import { meetingRoomsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import {
  MeetingRoomForm as Form,
  type MeetingRoomFields,
} from "../components/meeting-room-form.tsx";
import { PlanTabs } from "../components/plan-tabs.tsx";
import { keepMeetingRoom, removeMeetingRoom } from "../keep-meeting-room.ts";
import { roomLines } from "../meeting-rooms.ts";
import { partyOptions } from "../party-options.ts";
import { MeetingRoomForm } from "../plan-forms.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";

const empty = { zh: "", en: "" };
const fresh: MeetingRoomFields = {
  name: empty,
  building: "",
  way: empty,
  numbers: "",
  outOfOrder: "",
  booths: [],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const [lang, { event }] = [langOf(request), found];
  const room = (await roomLines(db, event.id)).find(({ id }) => id === params.id);
  if (!room && params.id !== "new") throw notFound();
  return json({
    title: room ? localized(room.name, lang) : planWords[lang].newRoom,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    isNew: !room,
    fields: room ?? fresh,
    parties: await partyOptions(db, { eventId: event.id, lang }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const t = planWords[lang];
  const id = params.id === "new" ? null : (params.id ?? "");
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  if (sent.get("intent") === "remove" && id !== null) {
    const removed = await removeMeetingRoom(db, { ...by, id });
    if (removed.ok) return redirectWithFlash(meetingRoomsUrl(event.slug), t.saved);
    return conflict({ errors: {}, typed: {}, refused: planRefusal(removed, lang) });
  }
  const form = await parseForm(sent, MeetingRoomForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const kept = await keepMeetingRoom(db, { ...by, id, details: form.value });
  return kept.ok
    ? redirectWithFlash(meetingRoomsUrl(event.slug), t.saved)
    : conflict({ errors: {}, typed: form.typed, refused: planRefusal(kept, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingRoom() {
  const { frame, slug, title, isNew, fields, parties } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = planWords[useLang()];
  return (
    <OrganizerPage {...frame} title={title}>
      <PlanTabs slug={slug} current="tables" />
      <RefusedNotice answer={answer} />
      <Form fields={fields} parties={parties} answer={answer} />
      {!isNew && <Removal title={t.removeRoom} why={t.removeRoomWhy} />}
    </OrganizerPage>
  );
}
