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
import { draftRoomsUrl, draftSpeakersUrl, draftTracksUrl } from "#app/urls.ts";
import { notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { ListImportForm, ListPreview } from "../components/list-import.tsx";
import { draftOf } from "../draft.ts";
import editorStyles from "../editor/editor.css?url";
import { ListImportForm as Posted } from "../import-form.ts";
import { type ListKind, listKinds } from "../lists/columns.ts";
import { listPreview } from "../lists/preview.ts";
import { readList } from "../lists/read-list.ts";
import { storeList } from "../lists/store-list.ts";
import { type ListRefusal, listFileWords, listRefusal } from "../lists/wording.ts";
import { packed, postedSchedule } from "../posted-schedule.ts";

const urls = { speakers: draftSpeakersUrl, rooms: draftRoomsUrl, tracks: draftTracksUrl };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const kind = kindOf(params.list);
  return json({
    title: listFileWords[lang].titles[kind],
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    kind,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const kind = kindOf(params.list);
  const sent = await formOf(request);
  const form = await parseForm(sent, Posted);
  if (!form.ok) return unprocessable({ ...form, typed: {}, refused: "", preview: null });
  const no = (refusal: { reason: ListRefusal; detail?: Record<string, string | number> }) =>
    data(
      { errors: {}, typed: {}, refused: listRefusal(refusal, lang), preview: null },
      { status: 422 },
    );

  const posted = await postedSchedule(sent);
  if (!posted.ok) return no(posted);
  const { bytes, name: fileName } = posted.value;
  const file = readListFile(bytes);
  if (!file.ok) return no(file);
  let refused = "";
  if (form.value.apply && form.value.seen !== null) {
    const by = { actor: actorOf(person), now: now() };
    const order = { ...by, event, kind, file: file.value, fileName, seen: form.value.seen };
    const stored = await storeList(db, order);
    if (stored.ok) {
      const { added, changed } = stored.value;
      const says = listFileWords[lang].done(added, changed);
      return redirectWithFlash(urls[kind](event.slug), says);
    }
    refused = listRefusal(stored, lang);
  }
  const draft = await draftOf(db, event);
  const plan = readList(file.value, { draft, kind });
  if (!plan.ok) return no(plan);
  const shown = { fileName, seen: draft.revision, packed: packed(bytes) };
  const preview = { ...listPreview(plan.value, lang), ...shown };
  return data({ errors: {}, typed: {}, refused, preview }, { status: refused ? 409 : 200 });
}

function kindOf(name: string | undefined): ListKind {
  const kind = listKinds.find((one) => one === name);
  if (!kind) throw notFound();
  return kind;
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: page.title }] : [];

export default function OrganizerAgendaListImport() {
  const { frame, title, slug, kind } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganizerPage {...frame} title={title} lead={listFileWords[useLang()].leads[kind]}>
      <AgendaTabs slug={slug} at={kind} />
      <RefusedNotice answer={answer} />
      {answer?.preview && <ListPreview preview={answer.preview} />}
      <ListImportForm slug={slug} kind={kind} />
    </OrganizerPage>
  );
}
