import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { plainMoney } from "#app/lib/money.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { withSums } from "#app/payments/payments.ts";
import { organizerOrdersUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { csvFile, csvStream } from "../export-csv.ts";
import { listQuery } from "../list-query.ts";
import { noteExport } from "../note-export.ts";
import { nextOrders } from "../order-list.ts";
import { orderFilter } from "../order-query.ts";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "attendees.export",
    ({ slug }) => organizerOrdersUrl(slug) + new URL(request.url).search,
  );
  const [t, s, at] = [words[langOf(request)], shared[langOf(request)], now()];
  const filter = orderFilter(listQuery(request), event);
  const name = `${event.slug}-orders`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: at });
  const heads = [
    t.code,
    t.buyer,
    s.email,
    s.phone,
    s.state,
    t.tickets,
    t.total,
    t.paidHead,
    t.backHead,
    t.placed,
    t.source,
  ];
  const rows = csvStream(
    heads,
    async (page) => withSums(db, await nextOrders(db, filter, { ...page, now: at })),
    (order) => [
      order.code,
      order.buyerName,
      order.buyerEmail,
      order.buyerPhone.replace(/^\+/, ""),
      s.states[order.state],
      order.tickets,
      plainMoney(order.total, order.currency),
      plainMoney(order.paid, order.currency),
      plainMoney(order.back, order.currency),
      wallTime(order.placedAt, event.zone).replace("T", " "),
      s.sources[order.source],
    ],
  );
  return csvFile(rows, name);
}
