import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { plainMoney } from "#app/lib/money.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { csvFile, csvStream } from "#app/registration/export-csv.ts";
import { listQuery } from "#app/registration/list-query.ts";
import { noteExport } from "#app/registration/note-export.ts";
import { fapiaoUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { fapiaoAfter, fapiaoStates } from "../fapiao.ts";
import { words } from "../organizer-wording.ts";
import { words as said } from "../wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => fapiaoUrl(slug),
  );
  const lang = langOf(request);
  const [t, w] = [words[lang], said[lang]];
  const state = listQuery(request).one("state", fapiaoStates);
  const name = `${event.slug}-fapiao`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: now() });
  const rows = csvStream(
    [t.order, ...Object.values(t.fapiaoCsv), t.number, t.issuedOn],
    (page) => fapiaoAfter(db, { eventId: event.id, state }, page),
    (row) => [
      row.code,
      w.fapiaoKinds[row.kind],
      w.buyerKinds[row.buyerKind],
      row.title,
      row.taxpayerNumber,
      row.address,
      row.phone,
      row.bank,
      row.account,
      row.email,
      Number(plainMoney(row.amount, row.currency)),
      w.fapiaoStates[row.state],
      wallTime(row.requestedAt, event.zone).replace("T", " "),
      row.number,
      row.issuedOn,
    ],
  );
  return csvFile(rows, name);
}
