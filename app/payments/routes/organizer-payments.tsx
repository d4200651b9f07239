import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireFreshRole, requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { listQuery, rowsPerPage } from "#app/registration/list-query.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { paymentsExportUrl, paymentsUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MoneyFigures } from "../components/money-figures.tsx";
import { MoneyActions, MoneyFilters, MoneyTabs, NoMoney } from "../components/money-parts.tsx";
import { MoneyTable } from "../components/money-tables.tsx";
import { handOverRefund } from "../hand-over-refund.ts";
import { balancesOf } from "../ledger.ts";
import { moneyCounts, moneyTotal } from "../money-lists.ts";
import { moneyQuery } from "../money-query.ts";
import { moneyRows } from "../money-rows.ts";
import { MoneyAction } from "../organizer-forms.ts";
import { words } from "../organizer-wording.ts";
import { retryRefund } from "../retry-refund.ts";
import { settleAlert } from "../settle-alert.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const { event } = found;
  const lang = langOf(request);
  const query = listQuery(request);
  const { list, filter } = moneyQuery(query, event.id);
  const page = { limit: rowsPerPage, offset: (query.page - 1) * rowsPerPage };
  return json({
    title: words[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    list,
    filter: { code: filter.code, state: filter.state },
    rows: await moneyRows(db, list, { filter, page, lang }),
    total: await moneyTotal(db, list, filter),
    page: query.page,
    pageUrl: query.url({ page: "0" }),
    counts: await moneyCounts(db, event.id),
    balances: await balancesOf(db, event.id),
    exportUrl: paymentsExportUrl(
      event.slug,
      new URL(query.url({}), request.url).searchParams.toString(),
    ),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "orders.money",
    ({ slug }) => paymentsUrl(slug),
  );
  const t = words[langOf(request)];
  const form = await parseForm(request, MoneyAction);
  if (!form.ok) throw badRequest();
  const { intent, id } = form.value;
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const asked = new URL(request.url).searchParams.toString();
  const here = paymentsUrl(event.slug, asked);

  if (intent === "settle") {
    await settleAlert(db, { ...by, alertId: id });
    return redirectWithFlash(here, t.settledDone);
  }
  if (intent === "retry") {
    const again = await retryRefund(db, { ...by, refundId: id });
    if (!again.ok) return redirectWithFlash(here, t.refusals[again.reason], "warning");
    return redirectWithFlash(here, t.retried);
  }
  const given = await handOverRefund(db, { ...by, refundId: id });
  if (!given.ok) return redirectWithFlash(here, t.refusals[given.reason], "warning");
  return redirectWithFlash(here, t.handedOverDone);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPayments() {
  const { frame, balances, counts, ...shown } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.title} lead={t.lead} actions={<MoneyActions {...shown} />}>
      <MoneyRooms slug={shown.slug} current="payments" />
      <MoneyFigures balances={balances} />
      <MoneyTabs {...shown} counts={counts} />
      <MoneyFilters {...shown} />
      <MoneyTable {...shown} caption={t.lists[shown.list]} empty={<NoMoney {...shown} />} />
      <Pagination
        page={shown.page}
        perPage={rowsPerPage}
        of={shown.total}
        urlOf={(page) => shown.pageUrl.replace("page=0", `page=${page}`)}
      />
    </OrganizerPage>
  );
}
