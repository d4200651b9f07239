import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { env } from "#app/lib/env.server.ts";
import { localized } from "#app/lib/lang.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { ticketsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { discountWords } from "../components/discount.ts";
import { csvFile, csvStream } from "../export-csv.ts";
import { listQuery } from "../list-query.ts";
import { noteExport } from "../note-export.ts";
import { words as shared } from "../organizer-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { nextVouchers, voucherStates } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.see");
  const [lang, at] = [langOf(request), now()];
  const t = words[lang];
  const query = listQuery(request);
  const state = query.one("state", voucherStates);
  const filter = { eventId: event.id, search: query.search, state };
  const name = `${event.slug}-vouchers`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: at });
  const types = await ticketTypesOf(db, event.id);
  const nameOf = (id: string) => {
    const type = types.find((one) => one.id === id);
    return type ? localized(type.name, lang) : "";
  };
  const wall = (instant: number | null) =>
    instant === null ? "" : wallTime(instant, event.zone).replace("T", " ");
  const rows = csvStream(
    [
      t.code,
      shared[lang].state,
      t.discount,
      t.types,
      t.organization,
      t.note,
      t.uses,
      t.used,
      t.validFrom,
      t.validUntil,
      t.link,
    ],
    (page) => nextVouchers(db, filter, { ...page, now: at }),
    (voucher) => [
      voucher.code,
      t.states[voucher.state],
      discountWords(voucher, event.currency, lang),
      voucher.ticketTypeIds.map(nameOf).join("; "),
      voucher.organization,
      voucher.note,
      voucher.size,
      voucher.used,
      wall(voucher.validFrom),
      wall(voucher.validUntil),
      env.origin + ticketsUrl(lang, event.slug, voucher.code),
    ],
  );
  return csvFile(rows, name);
}
