import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { csvFile, csvStream } from "#app/registration/export-csv.ts";
import { noteExport } from "#app/registration/note-export.ts";
import { papersUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../organizer-wording.ts";
import { paperFilter } from "../paper-filter.ts";
import { paperRows } from "../paper-rows.ts";
import { papersAfter } from "../papers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => papersUrl(slug),
  );
  const lang = langOf(request);
  const { filter } = paperFilter(request, event.id);
  const name = [event.slug, "papers", filter.year, filter.kind].filter(Boolean).join("-");
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: now() });
  const rows = csvStream(
    Object.values(words[lang].csv),
    (page) => papersAfter(db, filter, page),
    (paper) => paperRows(paper, lang),
  );
  return csvFile(rows, name);
}
