import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination, SearchForm, Tabs } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { vouchersExportUrl, vouchersUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { VoucherTable } from "../components/voucher-table.tsx";
import { VoucherTabs } from "../components/voucher-tabs.tsx";
import { listQuery, rowsPerPage } from "../list-query.ts";
import { words as shared } from "../organizer-wording.ts";
import { voucherList, voucherStates } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.see");
  const { id, slug, zone, currency } = found.event;
  const lang = langOf(request);
  const query = listQuery(request);
  const filter = {
    eventId: id,
    search: query.search,
    state: query.one("state", voucherStates),
  };
  const offset = (query.page - 1) * rowsPerPage;
  const { rows, total } = await voucherList(db, filter, { limit: rowsPerPage, offset, now: now() });
  return json({
    title: words[lang].vouchers,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    list: { slug, zone, currency, rows },
    total,
    page: query.page,
    pageUrl: query.url({ page: "0" }),
    search: query.search,
    state: filter.state,
    tabs: [null, ...voucherStates].map((state) => ({
      state,
      href: query.url({ state: state ?? "" }),
      current: filter.state === state,
    })),
    isFiltered: query.search !== "" || filter.state !== null,
    changes: may(found.role, "tickets.change"),
    exportUrl: vouchersExportUrl(slug, new URL(query.url({}), request.url).searchParams.toString()),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerVouchers() {
  const page = useLoaderData<typeof loader>();
  const lang = useLang();
  const [t, s] = [words[lang], shared[lang]];
  const { slug } = page.list;
  const actions = (
    <>
      <ButtonLink href={page.exportUrl} icon="download" download>
        {s.exportCsv}
      </ButtonLink>
      {page.changes && (
        <ButtonLink href={vouchersUrl(slug, "new")} variant="primary" icon="plus">
          {t.newVouchers}
        </ButtonLink>
      )}
    </>
  );
  const empty = page.isFiltered ? (
    <EmptyState
      icon="search"
      title={t.noMatch}
      action={<ButtonLink href={vouchersUrl(slug)}>{t.clear}</ButtonLink>}
    />
  ) : (
    <EmptyState icon="voucher" title={t.none}>
      {t.noneLead}
    </EmptyState>
  );
  return (
    <OrganizerPage {...page.frame} title={t.vouchers} lead={t.vouchersLead} actions={actions}>
      <VoucherTabs slug={slug} current="vouchers" />
      <SearchForm
        label={t.searchLabel}
        value={page.search}
        kept={page.state ? { state: page.state } : {}}
      />
      <Tabs
        label={t.byState}
        tabs={page.tabs.map(({ state, ...tab }) => ({
          ...tab,
          label: state ? t.states[state] : s.all,
        }))}
      />
      <VoucherTable {...page.list} empty={empty} />
      <Pagination
        page={page.page}
        perPage={rowsPerPage}
        of={page.total}
        urlOf={(n) => page.pageUrl.replace("page=0", `page=${n}`)}
      />
    </OrganizerPage>
  );
}
