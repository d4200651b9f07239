import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { agendaUrl } from "#app/urls.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { agendaPage } from "../agenda-page.ts";
import { words } from "../agenda-wording.ts";
import { PrintDay } from "../components/print-day.tsx";
import { requireProgram } from "../guards.server.ts";
import printStyles from "../print.css?url";

export const links = () => [{ rel: "stylesheet", href: printStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const { event, lang, program, release } = await requireProgram(db, params);
  const name = localized(event.name, lang);
  const when = formatInstant(release.releasedAt, event.zone, lang);
  return data(
    {
      slug: event.slug,
      name,
      title: `${words[lang].print} · ${name}`,
      version: `${words[lang].version(String(release.number))} · ${words[lang].released(when)}`,
      page: agendaPage(program, lang),
    },
    { headers: { [keepHeader]: "revision" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }] : [];

export default function PublicPrint() {
  const { slug, name, version, page } = useLoaderData<typeof loader>();
  const lang = useLang();
  return (
    <main id="main" className="sheets">
      <p className="sheets__back">
        <a href={agendaUrl(lang, slug)}>{words[lang].toAgenda}</a>
      </p>
      <h1 className="unseen">{name}</h1>
      {page.days.map((day) => (
        <PrintDay key={day.date} event={name} version={version} day={day} />
      ))}
    </main>
  );
}
