import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { meetingSheetsUrl, plannedMeetingsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { TableList, TableSign } from "../components/table-sheet.tsx";
import sheetStyles from "../meeting-sheets.css?url";
import { sheetLangs, tableSheets } from "../meeting-sheets.ts";
import { planWords } from "../plan-wording.ts";

export const links = () => [{ rel: "stylesheet", href: sheetStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "meetings.see");
  const lang = langOf(request);
  const asked = new URL(request.url).searchParams.get("print");
  return json({
    title: `${planWords[lang].sheets} · ${localized(event.name, lang)}`,
    slug: event.slug,
    name: event.name,
    langs: sheetLangs(asked, lang),
    ...(await tableSheets(db, event)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerMeetingSheets() {
  const { slug, name, langs, lists, signs } = useLoaderData<typeof loader>();
  const t = planWords[useLang()];
  const printed = langs.length > 1 ? "both" : langs[0];
  return (
    <main id="main" className="mt-sheets">
      <div className="mt-sheets__back">
        <p>
          <a href={plannedMeetingsUrl(slug)}>{t.back}</a> {t.sheetsLead}
        </p>
        <Tabs
          label={t.printIn}
          tabs={(["both", "zh", "en"] as const).map((one) => ({
            href: meetingSheetsUrl(slug, `print=${one}`),
            label: t.printed[one],
            current: one === printed,
          }))}
        />
      </div>
      <h1 className="unseen">{t.sheets}</h1>
      {lists.map((list) => (
        <TableList key={list.key} event={name} langs={langs} list={list} />
      ))}
      {signs.map((sign) => (
        <TableSign key={sign.key} event={name} langs={langs} sign={sign} />
      ))}
    </main>
  );
}
