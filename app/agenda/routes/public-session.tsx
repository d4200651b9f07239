import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { env } from "#app/lib/env.server.ts";
import { langs, langTag, localized } from "#app/lib/lang.ts";
import { plainText } from "#app/lib/markdown.ts";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { agendaUrl, sessionUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { entryUrl } from "#app/web/entries.server.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { words } from "../agenda-wording.ts";
import { AgendaScript } from "../components/agenda-script.tsx";
import { SessionView } from "../components/session-view.tsx";
import { requireProgram } from "../guards.server.ts";
import { sessionNamed } from "../session-marks.ts";
import { sessionMarkup } from "../session-markup.ts";
import { sessionPage } from "../session-page.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang, program } = await requireProgram(db, params);
  const session = sessionNamed(program, params.session ?? "");
  if (!session) throw notFound();
  const at = (of: typeof lang) => env.origin + sessionUrl(of, event.slug, session.slug);
  const url = at(lang);
  return data(
    {
      event: pageEvent(event),
      zone: event.zone,
      session: sessionPage(session, program, lang),
      scriptUrl: entryUrl("agenda"),
      title: `${localized(session.title, lang)} · ${localized(event.name, lang)}`,
      description: plainText(localized(session.abstract, lang).slice(0, 400)).slice(0, 200),
      url,
      versions: langs.map((it) => ({ hrefLang: langTag(it), href: at(it) })),
      markup: sessionMarkup(session, program, { lang, url }),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? [
        { title: shown.title },
        ...(shown.description ? [{ name: "description", content: shown.description }] : []),
        { tagName: "link", rel: "canonical", href: shown.url },
        ...shown.versions.map((version) => ({ tagName: "link", rel: "alternate", ...version })),
        { "script:ld+json": shown.markup },
      ]
    : [];

export default function PublicSession() {
  const { event, zone, session, scriptUrl } = useLoaderData<typeof loader>();
  const lang = useLang();
  const { subtitle } = session;
  return (
    <Page
      event={event}
      width="text"
      title={<InLanguage value={session.title} />}
      lead={subtitle.zh || subtitle.en ? <InLanguage value={subtitle} /> : undefined}
    >
      <SessionView slug={event.slug} zone={zone} session={session} />
      <p>
        <a href={agendaUrl(lang, event.slug)}>{words[lang].toAgenda}</a>
      </p>
      <AgendaScript slug={event.slug} url={scriptUrl} />
    </Page>
  );
}
