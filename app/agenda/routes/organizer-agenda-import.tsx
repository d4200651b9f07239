import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import type { Lang } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { boardUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { compareImport, isNoChange } from "../compare-import.ts";
import { ImportForm } from "../components/import-form.tsx";
import { ImportPreview } from "../components/import-preview.tsx";
import editorStyles from "../editor/editor.css?url";
import { type ImportRefusal, readSchedule } from "../import/read-schedule.ts";
import { refusalSentence } from "../import/wording.ts";
import { ImportScheduleForm, settledBy } from "../import-form.ts";
import { importPreview } from "../import-preview.ts";
import { importWords } from "../import-wording.ts";
import { packed, postedSchedule } from "../posted-schedule.ts";
import { storeSchedule } from "../store-schedule.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  return json({
    title: importWords[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const sent = await formOf(request);
  const form = await parseForm(sent, ImportScheduleForm);
  if (!form.ok) return unprocessable({ ...form, typed: {}, refused: "", preview: null });
  const posted = await postedSchedule(sent);
  if (!posted.ok) return no(posted, lang);
  const { bytes, name: fileName } = posted.value;
  const imported = readSchedule(bytes, { zone: event.zone });
  if (!imported.ok) return no(imported, lang);

  const { part, apply, seen } = form.value;
  const incoming = { ...imported.value, missing: part ? ("kept" as const) : ("canceled" as const) };
  let refused = "";
  if (apply) {
    const order = { event, incoming, fileName, actor: actorOf(person), now: now() };
    const stored = await storeSchedule(db, {
      ...order,
      settle: settledBy(sent),
      ...(seen === null ? {} : { seen }),
    });
    if (stored.ok) {
      const { added, moved, changed, canceled, isNew } = stored.value;
      const t = importWords[lang];
      const said = isNew ? t.done(added, moved, changed, canceled) : t.doneNothing;
      return redirectWithFlash(boardUrl(event.slug), said);
    }
    refused = importWords[lang].draftChanged;
  }
  const compared = await compareImport(db, { event, incoming });
  const preview = {
    ...importPreview(compared, imported.value, { fileName, lang }),
    isKnown: compared.isKnown,
    isSame: isNoChange(compared),
    seen: compared.draft.revision,
    packed: packed(bytes),
    part,
  };
  return data({ errors: {}, typed: {}, refused, preview }, { status: refused ? 409 : 200 });
}

function no(
  refusal: { reason: ImportRefusal; detail?: Record<string, string | number> },
  lang: Lang,
) {
  const refused = refusalSentence(refusal, lang);
  return data({ errors: {}, typed: {}, refused, preview: null }, { status: 422 });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaImport() {
  const { frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = importWords[useLang()];
  return (
    <OrganizerPage {...frame} title={t.title} lead={t.lead}>
      {answer?.refused && (
        <Notice tone="warn" live>
          {answer.refused}
        </Notice>
      )}
      {answer?.preview && <ImportPreview preview={answer.preview} />}
      <ImportForm isFirst={!answer?.preview} />
    </OrganizerPage>
  );
}
