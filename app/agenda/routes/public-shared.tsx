import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { agendaUrl, myStarsUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { words } from "../agenda-wording.ts";
import { SessionLines } from "../components/session-lines.tsx";
import { requireProgram } from "../guards.server.ts";
import { inTime, sessionLine } from "../session-line.ts";
import { readMarks, sessionsMarked } from "../session-marks.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

/** Not kept in memory: every link is another page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang, program } = await requireProgram(db, params);
  const sessions = sessionsMarked(program, readMarks(params.marks ?? "").slice(0, 200));
  return data({
    event: pageEvent(event),
    title: words[lang].sharedTitle(localized(event.name, lang)),
    sessions: sessions.sort(inTime).map((session) => sessionLine(session, program, lang)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }, { name: "robots", content: "noindex" }] : [];

export default function PublicShared() {
  const { event, sessions } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page event={event} width="text" title={t.shared} lead={t.sharedLead}>
      {sessions.length === 0 ? (
        <EmptyState icon="star" title={t.sharedNone} />
      ) : (
        <SessionLines slug={event.slug} lines={sessions} />
      )}
      <Row>
        {sessions.length > 0 && (
          <form method="post" action={myStarsUrl(event.slug)}>
            <input type="hidden" name="session" value={sessions.map((it) => it.mark).join(",")} />
            <input type="hidden" name="star" value="yes" />
            <Button variant="primary" icon="star">
              {t.keepThem}
            </Button>
          </form>
        )}
        <ButtonLink href={agendaUrl(lang, event.slug)}>{t.toAgenda}</ButtonLink>
      </Row>
    </Page>
  );
}
