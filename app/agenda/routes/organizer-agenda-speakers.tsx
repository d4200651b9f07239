import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { useLang } from "#app/ui/lang.tsx";
import { draftSpeakerUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { ListPage } from "../components/list-page.tsx";
import { SpeakerFilters } from "../components/session-filters.tsx";
import { SpeakerTable } from "../components/speaker-table.tsx";
import { draftOf } from "../draft.ts";
import { speakersLike, speakerViews } from "../draft-lists.ts";
import { draftQuery, paged } from "../draft-query.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { listWords } from "../lists-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  const manages = may(found.role, "agenda.change");
  const query = draftQuery(request);
  const view = speakerViews.find((one) => one === query.view) ?? "all";
  const draft = await draftOf(db, found.event);
  const { rows, total } = paged(speakersLike(draft, { search: query.search, view }), query);
  return json({
    title: agendaWords[lang].speakers,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    manages,
    rows: rows.map(({ key, name, organization, email, sessions }) => ({
      key,
      name,
      organization,
      email: manages ? email : "",
      sessions,
    })),
    typed: { q: query.search, show: view },
    isFiltered: query.search !== "" || view !== "all",
    page: { at: query.page, of: total, url: query.url({ page: "0" }) },
  });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaSpeakers() {
  const { frame, slug, manages, page, typed, ...list } = useLoaderData<typeof loader>();
  const t = listWords[useLang()];
  return (
    <ListPage
      frame={frame}
      slug={slug}
      list="speakers"
      lead={t.speakersLead}
      newUrl={manages ? draftSpeakerUrl(slug, "new") : null}
      newLabel={t.newSpeaker}
      page={page}
    >
      <SpeakerFilters typed={typed} />
      <SpeakerTable slug={slug} manages={manages} {...list} />
    </ListPage>
  );
}
