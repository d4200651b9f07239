import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { langs, langTag, localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { agendaUrl } from "#app/urls.ts";
import { entryUrls } from "#app/web/entries.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { agendaPage } from "../agenda-page.ts";
import { words } from "../agenda-wording.ts";
import { AgendaExports } from "../components/agenda-exports.tsx";
import { AgendaList } from "../components/agenda-list.tsx";
import { AgendaScript } from "../components/agenda-script.tsx";
import { AgendaTools } from "../components/agenda-tools.tsx";
import { releasedProgram } from "../releases.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const released = await releasedProgram(db, event.id);
  const page = released && agendaPage(released.program, lang);
  const name = localized(event.name, lang);
  return data(
    {
      event: pageEvent(event),
      page,
      zone: event.zone,
      scriptUrls: entryUrls("agenda"),
      title: words[lang].titleOf(name),
      description: words[lang].description(name, page?.sessions ?? 0),
      versions: langs.map((it) => ({
        hrefLang: langTag(it),
        href: env.origin + agendaUrl(it, event.slug),
      })),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? [
        { title: shown.title },
        { name: "description", content: shown.description },
        ...(shown.page ? [] : [{ name: "robots", content: "noindex" }]),
        // Far below a thousand sessions stands the script; a slow phone asks for it with the page.
        ...shown.scriptUrls.map((href) => ({ tagName: "link", rel: "modulepreload", href })),
        ...shown.versions.map((version) => ({ tagName: "link", rel: "alternate", ...version })),
      ]
    : [];

export default function PublicAgenda() {
  const { event, page, scriptUrls } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <Page event={event} title={t.agenda}>
      {page && page.sessions > 0 ? (
        <>
          <div className="ag" data-agenda={event.slug}>
            <AgendaTools slug={event.slug} page={page} />
            <AgendaList slug={event.slug} days={page.days} />
            <div className="ag-nothing" hidden>
              <EmptyState icon="search" title={t.nothing}>
                {t.nothingLead}
              </EmptyState>
            </div>
          </div>
          <AgendaScript slug={event.slug} url={scriptUrls[0] ?? ""} />
        </>
      ) : (
        <EmptyState icon="calendar" title={t.none}>
          {t.noneLead}
        </EmptyState>
      )}
      {page && <AgendaExports slug={event.slug} tracks={page.choices.tracks} />}
    </Page>
  );
}
