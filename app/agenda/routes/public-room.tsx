import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageEvent } from "#app/event/page-event.ts";
import { type Localized, localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Facts, Section, Stack } from "#app/ui/layout.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { agendaUrl, nowUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { words } from "../agenda-wording.ts";
import { PartExports } from "../components/part-exports.tsx";
import { SessionLines } from "../components/session-lines.tsx";
import { Prose } from "../components/session-view.tsx";
import { requireProgram } from "../guards.server.ts";
import { roomIn } from "../program.ts";
import { inTime, sessionLine } from "../session-line.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang, program } = await requireProgram(db, params);
  const room = roomIn(program, params.room ?? "");
  if (!room) throw notFound();
  const { key, ids: _, ...shown } = room;
  return data(
    {
      event: pageEvent(event),
      title: `${localized(room.name, lang)} · ${localized(event.name, lang)}`,
      room: shown,
      sessions: program.sessions
        .filter(({ slot, state }) => slot?.room === key && state === "confirmed")
        .sort(inTime)
        .map((session) => ({ ...sessionLine(session, program, lang), where: "" })),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }] : [];

export default function PublicRoom() {
  const { event, room, sessions } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const said = (name: string, value: Localized) =>
    value.zh || value.en ? [{ name, value: <InLanguage value={value} /> }] : [];
  const facts = [
    ...(room.building ? [{ name: t.building, value: room.building }] : []),
    ...said(t.floor, room.floor),
    ...(room.capacity ? [{ name: t.capacity, value: t.people(room.capacity) }] : []),
    ...said(t.equipment, room.equipment),
    ...said(t.directions, room.directions),
  ];
  return (
    <Page event={event} width="text" title={<InLanguage value={room.name} />}>
      <Stack gap="wide">
        {(room.description.zh || room.description.en) && <Prose text={room.description} />}
        {facts.length > 0 && <Facts facts={facts} />}
        <Section title={t.inRoom}>
          <SessionLines slug={event.slug} lines={sessions} />
        </Section>
        {sessions.length > 0 && <PartExports slug={event.slug} part={{ room: room.slug }} />}
      </Stack>
      <p className="row">
        <a href={agendaUrl(lang, event.slug)}>{t.toAgenda}</a>
        <a href={nowUrl(lang, event.slug, room.slug)}>{t.nowNext}</a>
      </p>
    </Page>
  );
}
