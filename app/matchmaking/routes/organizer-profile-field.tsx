import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { profileFieldsUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { ProfileFieldForm as Form } from "../components/profile-field-form.tsx";
import { ProfileFieldForm } from "../forms.ts";
import { type FieldDetails, keepProfileField, removeProfileField } from "../keep-profile-field.ts";
import { words } from "../organizer-wording.ts";
import { profileFieldOf } from "../profile-fields.ts";
import { type MeetingRefusal, meetingRefusal } from "../wording.ts";

const none = { zh: "", en: "" };
const fresh: FieldDetails = {
  label: none,
  hint: none,
  kind: "text",
  choices: [],
  required: false,
  askedOf: [...partyKinds],
  seenBy: [...partyKinds],
  position: 1,
  active: true,
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const isNew = params.id === "new";
  const field = isNew ? null : await profileFieldOf(db, found.event.id, params.id ?? "");
  if (!field && !isNew) throw notFound();
  return json({
    title: field ? localized(field.label, lang) : words[lang].newField,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    field: field ?? fresh,
    isNew,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "meetings.change");
  const lang = langOf(request);
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const here = profileFieldsUrl(event.slug);
  const id = params.id ?? "";
  const sent = await formOf(request);
  const no = (refused: { reason: MeetingRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: meetingRefusal(refused, lang) });
  if (sent.get("intent") === "remove") {
    const removed = await removeProfileField(db, { ...by, id });
    return removed.ok ? redirectWithFlash(here, words[lang].removed) : no(removed);
  }
  const form = await parseForm(sent, ProfileFieldForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const kept = await keepProfileField(db, {
    ...by,
    id: id === "new" ? null : id,
    details: form.value,
  });
  return kept.ok ? redirectWithFlash(here, words[lang].saved) : no(kept, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerProfileField() {
  const { frame, title, field, isNew } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={title} lead={t.fieldsLead}>
      <RefusedNotice answer={answer} />
      <Form field={field} isNew={isNew} answer={answer} />
      {!isNew && (
        <Section title={t.remove}>
          <div>
            <Confirm intent="remove" title={t.remove}>
              {t.removeWhy(title)}
            </Confirm>
          </div>
        </Section>
      )}
    </OrganizerPage>
  );
}
