import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { listQuery, rowsPerPage } from "#app/registration/list-query.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { papersUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { PaperActions, PaperTable, PaperYears } from "../components/paper-list.tsx";
import { words } from "../organizer-wording.ts";
import { paperCode } from "../paper-code.ts";
import { paperFilter } from "../paper-filter.ts";
import { listedPapers, paperYears } from "../papers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const { event } = found;
  const lang = langOf(request);
  const { page } = listQuery(request);
  const { filter, query } = paperFilter(request, event.id);
  const years = await paperYears(db, event.id);
  const shown = years.filter(
    ({ year, kind }) =>
      (filter.year === null || year === filter.year) &&
      (filter.kind === null || kind === filter.kind),
  );
  const at = { limit: rowsPerPage, offset: (page - 1) * rowsPerPage };
  return json({
    title: words[lang].papersTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    year: filter.year,
    query,
    years,
    page,
    total: shown.reduce((sum, { n }) => sum + n, 0),
    rows: (await listedPapers(db, filter, at)).map((paper) => ({
      name: paperCode(paper),
      kind: paper.kind,
      code: paper.code,
      buyer: paper.buyer.name,
      issuedOn: paper.issuedOn,
      amount: paper.amount,
      currency: paper.currency,
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerPapers() {
  const { frame, slug, rows, query, years, year, page, total } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  return (
    <OrganizerPage
      {...frame}
      title={t.papersTitle}
      lead={t.papersLead}
      actions={<PaperActions slug={slug} query={query} />}
    >
      <MoneyRooms slug={slug} current="papers" />
      <PaperYears slug={slug} years={years} current={year} />
      <PaperTable slug={slug} rows={rows} />
      <Pagination
        page={page}
        perPage={rowsPerPage}
        of={total}
        urlOf={(n) => papersUrl(slug, [query, `page=${n}`].filter(Boolean).join("&"))}
      />
    </OrganizerPage>
  );
}
