import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { boardUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { entryUrl } from "#app/web/entries.server.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { useNonce } from "#app/web/nonce.ts";
import { db } from "#db/client.server.ts";
import { AgendaActions } from "../components/agenda-actions.tsx";
import { AgendaTabs } from "../components/agenda-tabs.tsx";
import { Editor } from "../components/editor.tsx";
import { draftOf } from "../draft.ts";
import { carryOut, DraftOrderForm } from "../draft-orders.ts";
import editorStyles from "../editor/editor.css?url";
import { editorView } from "../editor-view.ts";
import { agendaWords, boardWords } from "../editor-wording.ts";
import { latestChanges } from "../last-change.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const { event, person, role } = found;
  const [lang, at] = [langOf(request), now()];
  const { pathname, searchParams } = new URL(request.url);
  const draft = await draftOf(db, event);
  const asked = { day: searchParams.get("day"), session: searchParams.get("session") };
  return json({
    title: agendaWords[lang].agenda,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug: event.slug,
    zone: event.zone,
    manages: may(role, "agenda.change"),
    scriptUrl: entryUrl("agendaEditor"),
    changes: await latestChanges(db, { draft, eventId: event.id, personId: person.id, lang }),
    ...editorView(event, draft, { ...asked, lang, now: at }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const form = await parseForm(request, DraftOrderForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const done = await carryOut(db, form.value, { event, actor: actorOf(person), lang, now: now() });
  if (!done.ok) return conflict({ errors: {}, typed: {}, refused: done.says });
  const { searchParams } = new URL(request.url);
  const [day, session] = [form.value.day || searchParams.get("day"), searchParams.get("session")];
  const back = { ...(day ? { day } : {}), ...(session ? { session } : {}) };
  return redirectWithFlash(boardUrl(event.slug, back), done.says);
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgenda() {
  const { frame, title: _title, scriptUrl, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const nonce = useNonce();
  const lang = useLang();
  const { slug, manages } = view;
  return (
    <OrganizerPage
      {...frame}
      title={agendaWords[lang].agenda}
      lead={manages ? agendaWords[lang].lead : boardWords[lang].readOnly}
      actions={manages && <AgendaActions slug={slug} />}
    >
      <AgendaTabs slug={slug} at="schedule" />
      <Editor {...view} answer={answer} />
      {view.rooms.length > 0 && <script type="module" src={scriptUrl} nonce={nonce} />}
    </OrganizerPage>
  );
}
