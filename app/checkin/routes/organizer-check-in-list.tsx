import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { Removal } from "#app/ui/removal.tsx";
import { gatesUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { cameInBy } from "../arrivals.ts";
import { changeCheckInList } from "../change-check-in-list.ts";
import { CheckInListForm } from "../components/check-in-list-form.tsx";
import { createCheckInList } from "../create-check-in-list.ts";
import { checkInListOf, gatesOf } from "../gates.ts";
import type { DoorReason } from "../guards.server.ts";
import { listFields } from "../list-fields.ts";
import { checkInListForm } from "../organizer-forms.ts";
import { refusalSentence, words } from "../organizer-wording.ts";
import { removeCheckInList } from "../remove-check-in-list.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.manage");
  const { id, slug, zone } = found.event;
  const lang = langOf(request);
  const list = await checkInListOf(db, id, params.list ?? "");
  if (!list && params.list !== "new") throw notFound();
  const types = await ticketTypesOf(db, id);
  const followers = (await gatesOf(db, id)).filter((gate) => gate.listId === list?.id);
  return json({
    title: list ? localized(list.name, lang) : words[lang].newList,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    types: types.map((type) => ({ id: type.id, name: type.name })),
    fields: listFields(list, { types, zone }),
    isNew: list === null,
    came: list ? await cameInBy(db, list.id) : 0,
    gates: followers.map(({ name }) => localized(name, lang)).join(lang === "zh" ? "、" : ", "),
    slug,
    zone,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "door.manage");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const listId = params.list ?? "";
  const sent = await formOf(request);
  const no = ({ reason }: { reason: DoorReason }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: refusalSentence(reason, lang) });

  if (sent.get("intent") === "remove") {
    const removed = await removeCheckInList(db, { ...by, listId });
    return removed.ok
      ? redirectWithFlash(gatesUrl(event.slug), words[lang].listRemoved)
      : no(removed);
  }
  const form = await parseForm(sent, checkInListForm(event.zone));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const wish = { ...by, details: form.value };
  const kept =
    listId === "new"
      ? await createCheckInList(db, wish)
      : await changeCheckInList(db, { ...wish, listId });
  return kept.ok
    ? redirectWithFlash(gatesUrl(event.slug), words[lang].saved)
    : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerCheckInList() {
  const { frame, title, came, gates, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  const lead = form.isNew ? t.steps.list.lead : t.listChangeLead;
  return (
    <OrganizerPage {...frame} title={title} lead={lead}>
      <RefusedNotice answer={answer} />
      <CheckInListForm {...form} answer={answer} />
      {!form.isNew && (
        <Removal title={t.removeList} why={t.removeListWhy(came)}>
          {gates && t.listInUse(gates)}
        </Removal>
      )}
    </OrganizerPage>
  );
}
