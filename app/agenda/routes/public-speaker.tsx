import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { agendaUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { words } from "../agenda-wording.ts";
import { Links } from "../components/links.tsx";
import { PartExports } from "../components/part-exports.tsx";
import { SessionLines } from "../components/session-lines.tsx";
import { Prose } from "../components/session-view.tsx";
import { requireProgram } from "../guards.server.ts";
import { speakerIn } from "../program.ts";
import { inTime, sessionLine } from "../session-line.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang, program } = await requireProgram(db, params);
  const speaker = speakerIn(program, params.speaker ?? "");
  if (!speaker) throw notFound();
  const { key, slug, name, biography, organization, url } = speaker;
  const all = [{ url, title: "", type: "" }, ...speaker.links];
  return data(
    {
      event: pageEvent(event),
      title: `${localized(name, lang)} · ${localized(event.name, lang)}`,
      speaker: {
        slug,
        name,
        biography,
        organization,
        links: all.filter((link) => /^https?:\/\//i.test(link.url)),
      },
      sessions: program.sessions
        .filter((session) => session.speakers.some((it) => it.speaker === key))
        .sort(inTime)
        .map((session) => {
          const others = session.speakers.filter((it) => it.speaker !== key);
          return sessionLine({ ...session, speakers: others }, program, lang);
        }),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }] : [];

export default function PublicSpeaker() {
  const { event, speaker, sessions } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page
      event={event}
      width="text"
      title={<InLanguage value={speaker.name} />}
      lead={
        speaker.organization.zh || speaker.organization.en ? (
          <InLanguage value={speaker.organization} />
        ) : undefined
      }
    >
      <Prose text={speaker.biography} />
      <Links links={speaker.links} />
      <Section title={t.speaksIn}>
        <SessionLines slug={event.slug} lines={sessions} />
      </Section>
      {sessions.length > 0 && <PartExports slug={event.slug} part={{ speaker: speaker.slug }} />}
      <p>
        <a href={agendaUrl(lang, event.slug)}>{t.toAgenda}</a>
      </p>
    </Page>
  );
}
