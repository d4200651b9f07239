import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { plainMoney } from "#app/lib/money.ts";
import { now } from "#app/lib/time.ts";
import { csvFile, csvStream } from "#app/registration/export-csv.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { noteOrganizationsExport } from "../note-organizations-export.ts";
import { organizationsFound } from "../organizations-found.ts";
import { regions, sectors, stages, wordsOf } from "../vocabulary.ts";
import { columnNames, words } from "../wording.ts";

/** The organizations as a file that the import takes again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "organizations.see");
  const [lang, at] = [langOf(request), now()];
  const name = `${event.slug}-organizations`;
  await noteOrganizationsExport(db, {
    eventId: event.id,
    file: name,
    actor: actorOf(person),
    now: at,
  });
  const found = await organizationsFound(db, event.id, new URL(request.url).searchParams);
  const rows = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  const heads = columnNames[lang];
  const amount = (value: number | null) =>
    value === null ? "" : plainMoney(value, event.currency).replace(/\.0+$/, "");
  const columns = [
    "key",
    "kind",
    "nameZh",
    "nameEn",
    "taglineZh",
    "taglineEn",
    "aboutZh",
    "aboutEn",
    "website",
    "mailDomain",
    "sectors",
    "stages",
    "regions",
    "ticketFrom",
    "ticketUntil",
    "leads",
    "raising",
    "tractionZh",
    "tractionEn",
    "deckUrl",
    "booth",
  ] as const;
  const body = csvStream(
    columns.map((column) => heads[column]),
    async ({ after, limit }) => rows.filter(({ id }) => id > after).slice(0, limit),
    (one) => [
      one.importKey || one.id,
      words[lang].one[one.kind],
      one.name.zh,
      one.name.en,
      one.tagline.zh,
      one.tagline.en,
      one.about.zh,
      one.about.en,
      one.website,
      one.mailDomain,
      wordsOf(sectors, one.sectors, lang).join(";"),
      wordsOf(stages, one.stages, lang).join(";"),
      wordsOf(regions, one.regions, lang).join(";"),
      amount(one.ticketFrom),
      amount(one.ticketUntil),
      one.leads === null ? "" : words[lang].leadWords[one.leads],
      amount(one.raising),
      one.traction.zh,
      one.traction.en,
      one.deckUrl,
      one.booth,
    ],
  );
  return csvFile(body, name);
}
