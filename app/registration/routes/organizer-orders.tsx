import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { withSums } from "#app/payments/payments.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination, Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { ordersExportUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { OrderFilters } from "../components/order-filters.tsx";
import { NoOrders, OrderListActions } from "../components/order-list-parts.tsx";
import { OrderTable } from "../components/order-table.tsx";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { orderCounts, orderList, orderSorts } from "../order-list.ts";
import { orderFilter } from "../order-query.ts";
import { orderShownStates } from "../order-states.ts";
import { words } from "../orders-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import { sortingOf } from "../sorting.ts";
import { ticketTypesOf } from "../ticket-types.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.see");
  const [lang, at] = [langOf(request), now()];
  const { id, slug, zone } = found.event;
  const query = listQuery(request);
  const filter = orderFilter(query, found.event);
  const { by, descending, sorting } = sortingOf(query, orderSorts, {
    by: "placed",
    descending: true,
  });
  const { rows, total } = await orderList(db, filter, {
    sort: by,
    descending,
    limit: rowsPerPage,
    offset: (query.page - 1) * rowsPerPage,
    now: at,
  });
  const counts = await orderCounts(db, id, at);
  const types = await ticketTypesOf(db, id);
  const typed = { type: query.text("type"), from: query.text("from"), until: query.text("until") };
  return json({
    title: words[lang].orders,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    zone,
    rows: await withSums(db, rows),
    total,
    sorting,
    page: query.page,
    pageUrl: query.url({ page: "0" }),
    tabs: [null, ...orderShownStates].map((state) => ({
      state,
      href: query.url({ state: state ?? "" }),
      current: filter.state === state,
      count: state ? counts[state] : orderShownStates.reduce((sum, each) => sum + counts[each], 0),
    })),
    filters: {
      typed: { q: query.search, ...typed },
      kept: { state: query.text("state"), sort: query.text("sort") },
      types: types.map((type) => ({ id: type.id, name: type.name })),
    },
    isFiltered: query.url({ sort: "" }) !== new URL(request.url).pathname,
    exportUrl: may(found.role, "attendees.export")
      ? ordersExportUrl(slug, new URL(query.url({}), request.url).searchParams.toString())
      : null,
    gives: may(found.role, "attendees.change"),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerOrders() {
  const { frame, tabs, filters, ...list } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  const labelOf = (state: (typeof tabs)[number]["state"]) =>
    state ? shared[lang].states[state] : shared[lang].all;
  return (
    <OrganizerPage {...frame} title={t.orders} actions={<OrderListActions {...list} />}>
      <Tabs
        label={t.byState}
        tabs={tabs.map(({ state, ...tab }) => ({ ...tab, label: labelOf(state) }))}
      />
      <OrderFilters {...filters} />
      <OrderTable {...list} empty={<NoOrders {...list} />} />
      <Pagination
        page={list.page}
        perPage={rowsPerPage}
        of={list.total}
        urlOf={(page) => list.pageUrl.replace("page=0", `page=${page}`)}
      />
    </OrganizerPage>
  );
}
