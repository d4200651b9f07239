import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { plainMoney } from "#app/lib/money.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { csvFile, csvStream } from "#app/registration/export-csv.ts";
import { listQuery } from "#app/registration/list-query.ts";
import { noteExport } from "#app/registration/note-export.ts";
import { paymentsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { moneyQuery } from "../money-query.ts";
import { moneyRows } from "../money-rows.ts";
import { words } from "../organizer-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => paymentsUrl(slug),
  );
  const lang = langOf(request);
  const t = words[lang];
  const { list, filter } = moneyQuery(listQuery(request), event.id);
  const name = `${event.slug}-${list}`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: now() });
  let offset = 0;
  const heads = [t.order, t.what, t.state, t.amount, t.currency, t.at, t.by, t.reference];
  const rows = csvStream(
    heads,
    async ({ limit }) => {
      const page = await moneyRows(db, list, { filter, page: { limit, offset }, lang });
      offset += page.length;
      return page;
    },
    (row) => [
      row.code ?? "",
      row.what,
      row.state,
      row.amount === null ? "" : plainMoney(row.amount, row.currency ?? event.currency),
      row.currency ?? "",
      wallTime(row.at, event.zone).replace("T", " "),
      row.who,
      row.reference,
    ],
  );
  return csvFile(rows, name);
}
