import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { plannedMeetingsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { TableList, TableSign } from "../components/table-sheet.tsx";
import sheetStyles from "../meeting-sheets.css?url";
import { tableSheets } from "../meeting-sheets.ts";
import { planWords } from "../plan-wording.ts";

export const links = () => [{ rel: "stylesheet", href: sheetStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  const name = localized(event.name, lang);
  return json({
    title: `${planWords[lang].sheets} · ${name}`,
    slug: event.slug,
    name,
    ...(await tableSheets(db, { event, lang })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingSheets() {
  const { slug, name, lists, signs } = useLoaderData<typeof loader>();
  const t = planWords[useLang()];
  return (
    <main id="main" className="mt-sheets">
      <p className="mt-sheets__back">
        <a href={plannedMeetingsUrl(slug)}>{t.back}</a> {t.sheetsLead}
      </p>
      <h1 className="unseen">{t.sheets}</h1>
      {lists.map((list) => (
        <TableList key={list.key} event={name} list={list} />
      ))}
      {signs.map((sign) => (
        <TableSign key={sign.key} event={name} sign={sign} />
      ))}
    </main>
  );
}
