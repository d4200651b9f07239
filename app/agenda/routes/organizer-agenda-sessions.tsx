import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { draftSessionUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { bulkChange, BulkForm as Posted } from "../bulk-change.ts";
import { changeSessions } from "../change-sessions.ts";
import { BulkForm } from "../components/bulk-form.tsx";
import { ListPage } from "../components/list-page.tsx";
import { SessionFilters } from "../components/session-filters.tsx";
import { SessionTable } from "../components/session-table.tsx";
import { draftOf } from "../draft.ts";
import { countSessions, sessionsLike, sessionViews } from "../draft-lists.ts";
import { draftQuery, paged } from "../draft-query.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { listWords } from "../lists-wording.ts";
import { draftRefusal } from "../organizer-refusals.ts";
import { sessionRows } from "../session-rows.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  const { pathname, search } = new URL(request.url);
  const query = draftQuery(request);
  const view = sessionViews.find((one) => one === query.view) ?? "all";
  const draft = await draftOf(db, found.event);
  const { search: q, track } = query;
  const { rows, total } = paged(sessionsLike(draft, { search: q, view, track }), query);
  return json({
    title: agendaWords[lang].sessions,
    frame: organizerFrame(found, { lang, path: pathname }),
    slug: found.event.slug,
    here: pathname + search,
    manages: may(found.role, "agenda.change"),
    rows: sessionRows(draft, rows, lang),
    tracks: draft.tracks.map(({ key, name }) => ({ key, name })),
    typed: { q, show: view, track },
    counts: countSessions(draft),
    isFiltered: q !== "" || view !== "all" || track !== "",
    page: { at: query.page, of: total, url: query.url({ page: "0" }) },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "agenda.change");
  const lang = langOf(request);
  const form = await parseForm(request, Posted);
  if (!form.ok) return unprocessable({ ...form, refused: bulkFault(form.errors, lang) });

  const { sessions, ...wish } = form.value;
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const changed = await changeSessions(db, { ...by, sessions, change: bulkChange(wish) });
  const { pathname, search } = new URL(request.url);
  const said = listWords[lang].changedCount(sessions.length);
  if (changed.ok) return redirectWithFlash(pathname + search, said);
  const refused = draftRefusal(changed, { lang, zone: event.zone });
  return conflict({ errors: {}, typed: form.typed, refused });
}

function bulkFault(errors: Record<string, string>, lang: "zh" | "en"): string {
  return errors.sessions ? listWords[lang].choose : listWords[lang].bulkWrong;
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaSessions() {
  const { frame, slug, manages, page, typed, counts, ...list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = listWords[useLang()];
  return (
    <ListPage
      frame={frame}
      slug={slug}
      list="sessions"
      lead={t.sessionsLead}
      newUrl={manages ? draftSessionUrl(slug, "new") : null}
      newLabel={t.newSession}
      page={page}
    >
      <RefusedNotice answer={answer} />
      <SessionFilters typed={typed} tracks={list.tracks} counts={counts} />
      <SessionTable slug={slug} manages={manages} form="bulk" {...list} />
      {manages && list.rows.length > 0 && (
        <BulkForm id="bulk" action={list.here} tracks={list.tracks} />
      )}
    </ListPage>
  );
}
