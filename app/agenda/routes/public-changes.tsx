import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { agendaUrl } from "#app/urls.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import agendaStyles from "../agenda.css?url";
import { words } from "../agenda-wording.ts";
import { ReleaseList } from "../components/release-list.tsx";
import { releasesOf } from "../releases.ts";

export const links = () => [{ rel: "stylesheet", href: agendaStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const releases = await releasesOf(db, event.id);
  return data(
    {
      event: pageEvent(event),
      zone: event.zone,
      title: `${words[lang].changes} · ${localized(event.name, lang)}`,
      releases: releases.map(({ actorLabel: _, id: __, ...told }) => told),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }] : [];

export default function PublicChanges() {
  const { event, zone, releases } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page event={event} width="text" title={t.changes}>
      {releases.length === 0 ? (
        <EmptyState icon="calendar" title={t.none}>
          {t.noChanges}
        </EmptyState>
      ) : (
        <ReleaseList slug={event.slug} zone={zone} releases={releases} />
      )}
      <p>
        <a href={agendaUrl(lang, event.slug)}>{t.toAgenda}</a>
      </p>
    </Page>
  );
}
