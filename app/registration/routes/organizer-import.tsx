import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { readListFile } from "#app/lib/list-file.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { attendeesUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../attendees-wording.ts";
import { ImportForm as Form } from "../components/import-form.tsx";
import { ImportPreview } from "../components/import-preview.tsx";
import { importAttendees } from "../import-attendees.ts";
import { planImport } from "../import-plan.ts";
import { previewOf } from "../import-preview.ts";
import { ImportForm } from "../organizer-forms.ts";
import { type OrganizerRefusal, organizerRefusal } from "../organizer-wording.ts";
import { postedList } from "../posted-list.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "attendees.import");
  const lang = langOf(request);
  const types = await ticketTypesOf(db, found.event.id);
  return json({
    title: words[lang].importTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    types: types.map(({ id, name }) => ({ id, name })),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "attendees.import");
  const [lang, at] = [langOf(request), now()];
  const sent = await formOf(request);
  const form = await parseForm(sent, ImportForm);
  if (!form.ok) return unprocessable({ ...form, typed: {}, refused: "", preview: null });
  const { type, beyond, allOrNone, letters, confirmed } = form.value;
  const typed = { type, beyond, allOrNone, letters: confirmed ? letters : true };
  const no = (refused: { reason: OrganizerRefusal }) =>
    data(
      { errors: {}, typed: {}, refused: organizerRefusal(refused, lang), preview: null },
      { status: 422 },
    );

  const list = await postedList(sent);
  if (!list.ok) return no(list);
  const file = readListFile(list.value.bytes);
  if (!file.ok) return no(file);
  const places = beyond ? "beyond" : "within";
  const wishes = { ticketTypeId: type || null, places, now: at } as const;
  const plan = await planImport(db, event.id, file.value, wishes);
  if (!plan.ok) return no(plan);
  let refused = "";
  if (confirmed) {
    const done = await importAttendees(db, {
      event,
      plan: plan.value,
      file: list.value.name,
      take: allOrNone ? "all" : "good",
      places,
      letters: letters ? "send" : "none",
      actor: actorOf(person),
      now: at,
    });
    if (done.ok) {
      return redirectWithFlash(attendeesUrl(event.slug), words[lang].imported(done.value));
    }
    refused = organizerRefusal(done, lang);
  }
  const preview = previewOf(plan.value, { text: file.value.text, name: list.value.name, lang });
  return data({ errors: {}, typed, refused, preview }, { status: refused === "" ? 200 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerImport() {
  const { frame, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.importTitle} lead={t.importLead}>
      <RefusedNotice answer={answer} />
      {answer?.preview && <ImportPreview preview={answer.preview} typed={answer.typed} />}
      <Form types={types} typed={answer?.typed ?? {}} />
    </OrganizerPage>
  );
}
